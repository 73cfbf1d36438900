using System.Data;
using Dapper;
using Npgsql;
using ProcOS.Store.Connections;

namespace ProcOS.Store;

/// <summary>One open transaction. Valid only inside the work that received it; not thread-safe.</summary>
public sealed class StoreSession
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly StatementPolicy _policy;

    internal StoreSession(
        NpgsqlConnection connection, NpgsqlTransaction transaction, StatementPolicy policy, CancellationToken cancellationToken)
    {
        _connection = connection;
        _transaction = transaction;
        _policy = policy;
        CancellationToken = cancellationToken;
    }

    /// <summary>The token that the work was started with.</summary>
    public CancellationToken CancellationToken { get; }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await RunAsync(command => _connection.QueryAsync<T>(command), sql, parameters).ConfigureAwait(false)).AsList();

    /// <summary>The first row, or null (the default of <typeparamref name="T"/>) when there is none.</summary>
    public Task<T?> FindAsync<T>(string sql, object? parameters = null) =>
        RunAsync(command => _connection.QueryFirstOrDefaultAsync<T>(command), sql, parameters);

    public async Task<T> ScalarAsync<T>(string sql, object? parameters = null) =>
        (await RunAsync(command => _connection.ExecuteScalarAsync<T>(command), sql, parameters).ConfigureAwait(false))!;

    /// <summary>Answers the number of rows that changed. A sequence as parameters runs the command once for each.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        RunAsync(command => _connection.ExecuteAsync(command), sql, parameters);

    private Task<T> RunAsync<T>(Func<CommandDefinition, Task<T>> statement, string sql, object? parameters) =>
        _policy.RunAsync(
            token => statement(new CommandDefinition(
                sql, parameters, _transaction, _policy.CommandTimeout, CommandType.Text, cancellationToken: token)),
            CancellationToken);
}
