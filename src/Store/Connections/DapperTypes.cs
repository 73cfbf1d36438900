using System.Data;
using System.Runtime.CompilerServices;
using Dapper;

namespace ProcOS.Store.Connections;

/// <summary>Npgsql reads <c>timestamptz</c> as a UTC DateTime and writes no other offset than zero; our code speaks DateTimeOffset.</summary>
internal static class DapperTypes
{
    // CA2255: Dapper keeps its handlers in a table of its own for the whole process; this is the one moment before any use.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register()
    {
        // Dapper asks its handlers only for types that it does not know itself.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUniversalTime();

        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTimeOffset instant => instant,
            DateTime { Kind: DateTimeKind.Utc } utc => new DateTimeOffset(utc),
            _ => throw new InvalidCastException($"Expected a timestamptz, but the column is {value.GetType().Name}."),
        };
    }
}
