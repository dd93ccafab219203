package org.citizenwindow.media;

import java.io.IOException;
import java.util.Optional;

/** Where sealed bytes rest. It sees neither content nor anything a content could be guessed from. */
interface MediaStore {
    /**
     * Keeps these bytes under this name; when it returns, they outlast a power cut. Puts under a name that is there already
     * replace it, at no moment leaving nothing or half of it.
     *
     * @param name letters, digits, {@code -} and {@code _}, at least 3
     */
    void put(String name, byte[] sealed) throws IOException;

    /** Keeps nothing under this name any more; it may be that nothing was. */
    void remove(String name) throws IOException;

    /** What is kept under this name. */
    Optional<byte[]> get(String name) throws IOException;
}
