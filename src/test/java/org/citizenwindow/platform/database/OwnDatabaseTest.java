package org.citizenwindow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class OwnDatabaseTest {
    @Test
    void nobodyThere_namesTheSettingAndThePlace_butNoSecret() throws IOException {
        String place = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/window";
        assertThat(OwnDatabase.problem(place + "?password=hush", "window", "hush too"))
                .get()
                .asString()
                .isEqualTo(
                        "quarkus.datasource.jdbc.url: no PostgreSQL can be reached at "
                                + place
                                + " (08001): start it, or mend the address.");
    }

    @Test
    void anotherKindOfAddress_isSaid() {
        assertThat(OwnDatabase.problem("jdbc:mysql://127.0.0.1/window", "window", ""))
                .get()
                .asString()
                .startsWith("quarkus.datasource.jdbc.url is no address of a PostgreSQL");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
