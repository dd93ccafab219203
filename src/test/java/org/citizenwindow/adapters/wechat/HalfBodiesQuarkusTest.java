package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clients that send half a push and go away, or stay silent. Reading a body that never comes on virtual threads was seen to
 * spin in other applications: here it must cost nothing, keep nobody else waiting, and end.
 */
@QuarkusTest
@TestProfile(WechatProfile.class)
class HalfBodiesQuarkusTest {
    private static final int CLIENTS = 100;

    /** Short enough that two looks end before the server hangs up, after which nothing could spin any more. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A hundred reads that spin would keep every core busy, on a slow machine as on a fast one. */
    private static final double NEXT_TO_NOTHING = 0.5;

    @TestHTTPResource URI base;

    private final List<Socket> clients = new ArrayList<>();

    @BeforeEach
    void whatRunsAfterTheStart_hasEnded() {
        RestAssured.get("/q/health/live"); // the client's own first start takes seconds
        await().atMost(Duration.ofMinutes(1)).until(() -> coresUsed() < NEXT_TO_NOTHING / 2);
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void silentClients_costNothing_andAreHungUpOn() throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(halfAPush());
        }
        assertThat(Math.min(coresUsed(), coresUsed())).as("cores").isLessThan(NEXT_TO_NOTHING);
        answersOthers();
        await().atMost(Duration.ofSeconds(20)).until(() -> clients.stream().allMatch(this::ended));
        answersOthers();
    }

    @Test
    void clientsThatGoAway_leaveNothingBehind() throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            Socket client = halfAPush();
            client.setSoLinger(true, 0);
            client.close();
        }
        assertThat(Math.min(coresUsed(), coresUsed())).as("cores").isLessThan(NEXT_TO_NOTHING);
        answersOthers();
    }

    private Socket halfAPush() throws IOException {
        Socket client = new Socket(base.getHost(), base.getPort());
        client.getOutputStream()
                .write(
                        ("POST /wechat/main?signature=x&timestamp=1&nonce=2 HTTP/1.1\r\n"
                                        + "Host: window\r\nContent-Type: text/xml\r\n"
                                        + "Content-Length: 4000\r\n\r\n<xml><ToUserName>")
                                .getBytes(US_ASCII));
        client.getOutputStream().flush();
        return client;
    }

    /** Whether the server has closed the connection, after an answer or without. */
    private boolean ended(Socket client) {
        try {
            client.setSoTimeout(1);
            while (client.getInputStream().read() >= 0) {
                // an answer may come first
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static void answersOthers() {
        Instant asked = Instant.now();
        RestAssured.get("/q/health/live").then().statusCode(200);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    /** What the program's own threads take; compiler and collector, which come and go, are not counted. */
    private static double coresUsed() {
        long before = cpuNanos();
        Instant end = Instant.now().plus(LOOK);
        await().atMost(LOOK.plusSeconds(5)).until(() -> Instant.now().isAfter(end));
        return (cpuNanos() - before) / (double) LOOK.toNanos();
    }

    private static long cpuNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(nanos -> nanos > 0)
                .sum();
    }
}
