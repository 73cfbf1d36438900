using System.Data;
using Dapper;
using Npgsql;

namespace ProcOS.Store;

/// <summary>One open transaction. Valid only inside the work that received it; not thread-safe.</summary>
public sealed class StoreSession
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    internal StoreSession(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        _connection = connection;
        _transaction = transaction;
        CancellationToken = cancellationToken;
    }

    /// <summary>The token that the work was started with.</summary>
    public CancellationToken CancellationToken { get; }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await _connection.QueryAsync<T>(Command(sql, parameters)).ConfigureAwait(false)).AsList();

    /// <summary>The first row, or null (the default of <typeparamref name="T"/>) when there is none.</summary>
    public Task<T?> FindAsync<T>(string sql, object? parameters = null) =>
        _connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    public async Task<T> ScalarAsync<T>(string sql, object? parameters = null) =>
        (await _connection.ExecuteScalarAsync<T>(Command(sql, parameters)).ConfigureAwait(false))!;

    /// <summary>Answers the number of rows that changed. A sequence as parameters runs the command once for each.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        _connection.ExecuteAsync(Command(sql, parameters));

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, parameters, _transaction, commandType: CommandType.Text, cancellationToken: CancellationToken);
}
