package org.citizenwindow.flows.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;

/** Every picture a flow names is there, and is one that can be sent. */
public final class AssetLint {
    /** What WeChat takes as a picture, the smaller of the two figures it gives. */
    private static final long LARGEST = 2 * 1024 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final FlowFiles files;

    private AssetLint(FlowFiles files) {
        this.files = files;
    }

    /** Adds what is wrong with a flow's pictures to its faults. */
    public static void check(FlowReader.Read read, FlowFiles files) {
        new AssetLint(files).check(read.place());
    }

    private void check(Item item) {
        if (item.isMap()) {
            for (Map.Entry<String, Item> entry : item.entries().entrySet()) {
                if (entry.getKey().equals("picture") && entry.getValue().isText()) {
                    picture(entry.getValue());
                } else {
                    check(entry.getValue());
                }
            }
        } else if (item.isList()) {
            item.items().forEach(this::check);
        }
    }

    private void picture(Item item) {
        String name = item.text();
        Long size = files.assets().get(name);
        if (!name.toLowerCase(Locale.ROOT).matches(".+\\.(jpg|jpeg|png)")) {
            item.fault("'" + name + "' is no .jpg or .png: chat platforms take no other picture");
        } else if (size == null && !files.ships(name)) {
            item.fault(
                    "there is no picture '"
                            + name
                            + "'"
                            + Nearest.hint(name, files.assets().keySet()));
        } else if (size != null && (size == 0 || size > LARGEST)) {
            item.fault("'" + name + "' has " + size + " bytes; a picture has at most 2 MB");
        } else if (size != null && !isPicture(name)) {
            item.fault("'" + name + "' holds no picture, whatever it is called; save it as one");
        }
    }

    /** Whether the file begins as JPEG and PNG files do. */
    private boolean isPicture(String name) {
        int slash = name.indexOf('/');
        Path file = Path.of(files.place(name.substring(0, slash), name.substring(slash + 1)));
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(PNG.length);
            return Arrays.equals(head, PNG)
                    || head.length > 2 && Arrays.equals(Arrays.copyOf(head, JPEG.length), JPEG);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
