FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# CI=true restores exactly what the lock files say.
RUN CI=true dotnet publish src/Host -c Release -o /out/host \
 && CI=true dotnet publish src/Cli -c Release -o /out/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /out/host ./host
COPY --from=build /out/cli ./cli
COPY processes ./processes
COPY docs ./docs
COPY README.md ./
RUN ln -s /app/cli/ProcOS.Cli /usr/local/bin/procos \
 && install -d -o "$APP_UID" /var/lib/procos
USER $APP_UID
EXPOSE 5100
ENTRYPOINT ["/app/host/ProcOS.Host"]
