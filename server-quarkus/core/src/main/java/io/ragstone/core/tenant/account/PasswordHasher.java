package io.ragstone.core.tenant.account;

/** Turns passwords into something that can be kept. */
public interface PasswordHasher {
    String hash(String password);

    /** Takes as long for a wrong password as for the right one. */
    boolean matches(String password, String hash);
}
