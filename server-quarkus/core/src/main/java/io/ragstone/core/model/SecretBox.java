package io.ragstone.core.model;

/** Encrypts what must be kept but not read by whoever reads the database. */
public interface SecretBox {
    String seal(String plain);

    String open(String sealed);
}
