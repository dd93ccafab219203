package org.citizenwindow.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.citizenwindow.media.SealedMedia.Part;
import org.citizenwindow.platform.secrets.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileMediaStoreTest {
    private static final byte[] PHOTO = "a photo of 粤B12345".getBytes(UTF_8);

    @TempDir Path home;
    private FileMediaStore store;
    private SealedMedia sealed;

    @BeforeEach
    void open() {
        store = new FileMediaStore(() -> home);
        sealed = new SealedMedia(store, new Vault(new byte[Vault.KEY_BYTES]));
    }

    @Test
    void put_twice_isOneFileWithTheContent() throws IOException {
        store.put("name-1", PHOTO);
        store.put("name-1", PHOTO);
        assertThat(store.get("name-1")).hasValue(PHOTO);
        assertThat(store.get("name-2")).isEmpty();
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "ab", "", "a/b", ".part1"})
    void put_nameThatIsNone_isOurBug(String name) {
        assertThatThrownBy(() -> store.put(name, PHOTO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sealed_diskShowsNeitherContentNorHash() throws IOException {
        String sha256 = SealedMedia.sha256(PHOTO);
        sealed.put(Part.ORIGINAL, sha256, PHOTO);
        sealed.put(Part.WORKING, sha256, PHOTO);
        assertThat(sealed.get(Part.ORIGINAL, sha256)).hasValue(PHOTO);
        assertThat(sealed.get(Part.THUMBNAIL, sha256)).isEmpty();
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                        .doesNotContain(new String(PHOTO, ISO_8859_1));
                assertThat(file.getFileName().toString()).isNotEqualTo(sha256);
            }
        }
    }
}
