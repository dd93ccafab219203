package org.citizenwindow.staff.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Random tokens and what is derived from them. */
public final class Tokens {
    private static final int BYTES = 32;

    private Tokens() {}

    /** 256 random bits, safe in a cookie. */
    public static String draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Lower-hex SHA-256 of a purpose and a text: the purpose keeps one derivation from standing in for another. */
    public static String derive(String purpose, String text) {
        byte[] input = (purpose + ':' + text).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(input));
    }

    /** Compares in a time that does not tell where the difference is. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
