package org.citizenwindow.staff.accounts;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.spec.InvalidKeySpecException;
import java.util.random.RandomGenerator;
import org.citizenwindow.platform.Ids;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.util.ModularCrypt;

/** Makes and compares password hashes. A comparison costs the same whether the account exists or not. */
@Singleton
class Passwords {
    static final int SHORTEST = 12;

    /** bcrypt reads no further, so a longer password would pretend to be stronger than it is. */
    static final int LONGEST_BYTES = 72;

    private final int cost;
    private final String nobody;

    @Inject
    Passwords(StaffConfig config, Ids ids) {
        this.cost = config.passwordCost();
        this.nobody = hashOfNothing(cost, ids.secure());
    }

    /** Drawn, not computed: nobody knows a password with this hash, and to find that out costs what any comparison does. */
    private static String hashOfNothing(int cost, RandomGenerator random) {
        byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
        byte[] hash = new byte[BCryptPassword.BCRYPT_HASH_SIZE];
        random.nextBytes(salt);
        random.nextBytes(hash);
        try {
            return ModularCrypt.encodeAsString(
                    BCryptPassword.createRaw(BCryptPassword.ALGORITHM_BCRYPT, hash, salt, cost));
        } catch (InvalidKeySpecException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a new password may be used at all. */
    static boolean acceptable(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    boolean matches(String password, String hash) {
        return BcryptUtil.matches(password, hash);
    }

    /** Takes as long as {@link #matches} and says no. */
    void matchNobody(String password) {
        BcryptUtil.matches(password, nobody);
    }
}
