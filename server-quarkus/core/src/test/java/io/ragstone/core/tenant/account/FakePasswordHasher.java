package io.ragstone.core.tenant.account;

/** Keeps passwords readable, with a number that makes two hashes of one password differ. */
public final class FakePasswordHasher implements PasswordHasher {
    private int hashes;

    @Override
    public synchronized String hash(String password) {
        hashes++;
        return "fake$" + hashes + "$" + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", 3);
        return parts.length == 3 && parts[0].equals("fake") && parts[2].equals(password);
    }
}
