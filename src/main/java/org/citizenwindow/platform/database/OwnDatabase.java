package org.citizenwindow.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** Looks, before anything is built on it, whether the PostgreSQL of the settings can be used. */
public final class OwnDatabase {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String OLDEST = "15";
    private static final String SECONDS = "5";

    private OwnDatabase() {}

    /**
     * What keeps it from being used, in one sentence that names the setting and quotes no secret; empty when it can be.
     *
     * @param url as set; its parameters, which may hold a password, are not repeated
     */
    public static Optional<String> problem(String url, String user, String password) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("loginTimeout", SECONDS);
        login.setProperty("connectTimeout", SECONDS);
        try (Connection connection = new Driver().connect(url, login)) {
            if (connection == null) {
                return Optional.of(URL + " is no address of a PostgreSQL (jdbc:postgresql://…).");
            }
            int version = connection.getMetaData().getDatabaseMajorVersion();
            return version >= Integer.parseInt(OLDEST)
                    ? Optional.empty()
                    : Optional.of(
                            URL
                                    + ": PostgreSQL "
                                    + OLDEST
                                    + " or newer is needed, this is "
                                    + version
                                    + ".");
        } catch (SQLException e) {
            return Optional.of(sentence(url.replaceFirst("\\?.*$", ""), e));
        }
    }

    private static String sentence(String place, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case "28P01", "28000" ->
                    "quarkus.datasource.username, quarkus.datasource.password: the PostgreSQL of "
                            + place
                            + " does not let them in.";
            case "3D000" -> URL + ": there is no such database: " + place + ".";
            case "57P03", "53300" ->
                    URL
                            + ": the PostgreSQL of "
                            + place
                            + " takes no connection just now ("
                            + state
                            + "): start again in a moment.";
            default ->
                    URL
                            + ": no PostgreSQL can be reached at "
                            + place
                            + " ("
                            + state
                            + "): start it, or mend the address.";
        };
    }
}
