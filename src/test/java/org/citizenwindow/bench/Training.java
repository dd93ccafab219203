package org.citizenwindow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.citizenwindow.testing.PackagedApplication;
import org.citizenwindow.testing.ProductionSettings;
import org.citizenwindow.testing.WechatStandIn;

/**
 * Runs the packaged production artefact with invented citizens while its JVM records which classes it loads (JEP 483), so that
 * later starts need not find out again.
 */
public final class Training {
    private static final int SECONDS = 5;
    private static final int CONNECTIONS = 2;

    /**
     * Without what the JVM learnt of the methods: measured with it, the compiler was still busy after three minutes instead
     * of one and a half.
     */
    private static final String CLASSES_ONLY = "-XX:-AOTRecordTraining";

    private Training() {}

    /**
     * @param args the file to write, and a directory for data
     */
    public static void main(String[] args) throws Exception {
        Path cache = Path.of(args[0]).toAbsolutePath();
        Path home = Path.of(args[1]).toAbsolutePath();
        ThrowAway.delete(home);
        System.out.printf("Recording for %d s…%n", SECONDS);
        try (WechatStandIn platform = WechatStandIn.start();
                PackagedApplication application =
                        PackagedApplication.run(
                                home, ProductionSettings.in(home, platform.apiBaseUrl()))) {
            application.start(
                    List.of(
                            "-XX:+UnlockDiagnosticVMOptions",
                            CLASSES_ONLY,
                            "-XX:AOTCacheOutput=" + cache));
            long failed = new PushLoad(application.port(), CONNECTIONS).run(SECONDS).failed();
            application.stop(); // the cache is written at the end of the process
            if (failed > 0 || !Files.exists(cache)) {
                System.err.println("The recording failed:\n" + application.log());
                System.exit(1);
            }
        }
        ThrowAway.delete(home);
        System.out.printf("%s, %d MB%n", cache.getFileName(), Files.size(cache) >> 20);
        System.exit(0);
    }
}
