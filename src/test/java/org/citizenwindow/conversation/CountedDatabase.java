package org.citizenwindow.conversation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The database, and how often each thread waited for it: the driver makes one round trip of one execution. */
@Alternative
@Singleton
class CountedDatabase implements DataSource {
    private final AgroalDataSource real;
    private final Map<Thread, List<String>> executed = new ConcurrentHashMap<>();

    CountedDatabase(AgroalDataSource real) {
        this.real = real;
    }

    /** Forgets what was counted. */
    void begin() {
        executed.clear();
    }

    /** The executions of the thread whose turn it was: the one that wrote a receipt. */
    int roundTripsOf(String parameter) {
        return turnOf(parameter).size();
    }

    /** The same, each with its text and values. */
    List<String> turnOf(String parameter) {
        List<List<String>> turns =
                executed.values().stream()
                        .filter(all -> all.stream().anyMatch(sql -> sql.contains(parameter)))
                        .filter(all -> all.stream().anyMatch(sql -> sql.contains("into receipt")))
                        .toList();
        if (turns.size() != 1) {
            throw new AssertionError("not one turn but " + turns);
        }
        return turns.getFirst();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = real.getConnection();
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("prepareStatement")
                                        ? counted(connection, method, arguments)
                                        : call(connection, method, arguments));
    }

    private Object counted(Connection connection, Method prepare, Object[] arguments)
            throws Throwable {
        PreparedStatement statement = (PreparedStatement) call(connection, prepare, arguments);
        StringBuilder text = new StringBuilder((String) arguments[0]);
        return Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, values) -> {
                    if (method.getName().startsWith("set") && values.length == 2) {
                        text.append(' ').append(values[1]);
                    }
                    if (method.getName().startsWith("execute")) {
                        executed.computeIfAbsent(
                                        Thread.currentThread(), any -> new CopyOnWriteArrayList<>())
                                .add(text.toString());
                    }
                    return call(statement, method, values);
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return real.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        throw new UnsupportedOperationException("no logger of its own");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
