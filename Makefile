# The verbs of procos.sh under the names that make users expect. Each target ends as the command in it ends.
.PHONY: up down logs test format

up:
	./procos.sh start

down:
	./procos.sh down

logs:
	./procos.sh logs

test:
	./procos.sh test

format:
	dotnet format ProcOS.sln
