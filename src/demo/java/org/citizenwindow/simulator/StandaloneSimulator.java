package org.citizenwindow.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.citizenwindow.simulator.web.HttpCall;
import org.citizenwindow.simulator.web.HttpReply;
import org.citizenwindow.simulator.wechat.FakeWechat;

/**
 * The simulator on a server of its own, for tests that start and kill the packaged application: the platform must live on
 * when the application does not. The application's {@code api-base-url} is {@link #apiBaseUrl()}.
 */
public final class StandaloneSimulator implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private StandaloneSimulator(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port of the loopback address. */
    public static StandaloneSimulator start(FakeWechat wechat) {
        return start(wechat, 0);
    }

    /** Starts on the given port of the loopback address; the platform stays the caller's to close. */
    public static StandaloneSimulator start(FakeWechat wechat, int port) {
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            StandaloneSimulator simulator = new StandaloneSimulator(HttpServer.create(address, 0));
            SimulatorSite site = new SimulatorSite(wechat);
            simulator.server.setExecutor(simulator.executor);
            simulator.server.createContext("/", exchange -> handle(site, exchange));
            simulator.server.start();
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The phone's page is at {@code /simulator} below it. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** What the application takes for the platform's host. */
    public String apiBaseUrl() {
        return url() + SimulatorSite.ROOT + "/wechat";
    }

    private static void handle(SimulatorSite site, HttpExchange exchange) throws IOException {
        HttpCall call =
                HttpCall.of(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestURI().getRawQuery(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        exchange.getRequestBody().readAllBytes());
        HttpReply reply = site.answer(call);
        if (reply.ending() == HttpReply.Ending.HANG_UP) {
            throw new IOException("the platform hangs up, as arranged");
        }
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        int length = reply.body().length;
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
        if (reply.ending() == HttpReply.Ending.CUT) {
            exchange.getResponseBody().write(reply.body(), 0, length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("the platform breaks off, as arranged");
        }
        exchange.getResponseBody().write(reply.body());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
