package io.ragstone.conformance.call;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart form written byte by byte, so that names can be as odd as a test wants them. */
public final class Multipart {
    private static final String BOUNDARY = "----conformance-7f1c2d9a";
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public static Multipart file(String name, String content) {
        return new Multipart().add("file", name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Multipart file(String name, byte[] content) {
        return new Multipart().add("file", name, content);
    }

    public Multipart add(String part, String fileName, byte[] content) {
        return raw(part(part, fileName), content);
    }

    public Multipart field(String name, String value) {
        return raw("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    /** A part with header lines of the test's own. */
    public Multipart raw(String headers, byte[] content) {
        write("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(end());
        return whole.toByteArray();
    }

    /** Everything up to the content of one file, for those that send it themselves. */
    public static byte[] start(String fileName) {
        return ("--" + BOUNDARY + "\r\n" + part("file", fileName) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Everything after the content of the last file. */
    public static byte[] end() {
        return ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String part, String fileName) {
        String quoted = fileName.replace("\\", "\\\\").replace("\"", "\\\"");
        return "Content-Disposition: form-data; name=\"" + part + "\"; filename=\"" + quoted + "\"\r\n"
                + "Content-Type: application/octet-stream";
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
