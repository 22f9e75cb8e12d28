package io.ragstone.sdk.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.ragstone.client.ApiProtocolException;
import io.ragstone.client.ApiRequest;
import io.ragstone.client.ApiResponse;
import io.ragstone.client.Download;
import io.ragstone.sdk.error.ConnectionException;
import io.ragstone.sdk.error.RagflowException;
import io.ragstone.sdk.error.TimedOutException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Downloads a file. Errors come where the file would: as a small JSON object with a code and a message. */
public final class FileDownload {
    private static final int LONGEST_ERROR = 64 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Gateway gateway;
    private final ApiRequest request;

    /** What this request is answered with. */
    public FileDownload(Gateway gateway, ApiRequest request) {
        this.gateway = gateway;
        this.request = request;
    }

    /** The file, in memory. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        to(bytes);
        return bytes.toByteArray();
    }

    /** Writes the file to disk, in place of what is there; nothing is left behind when the download fails. */
    public void to(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            Path partial = Files.createTempFile(absolute.getParent(), ".download-", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(partial)) {
                    to(out);
                }
                Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be written to " + file + ".", e);
        }
    }

    /** Writes the file to a stream, which stays open, as it arrives. */
    public void to(OutputStream out) {
        try (Download download = gateway.open(request)) {
            copy(content(download), out);
        }
    }

    private InputStream content(Download download) {
        boolean json = contentType(download).contains("json");
        if (download.isSuccessful() && !json) {
            return download.body();
        }
        byte[] start = read(download.body(), LONGEST_ERROR);
        ApiResponse response = download.withBody(start);
        if (!download.isSuccessful() || (start.length < LONGEST_ERROR && isError(response))) {
            Gateway.opened(response);
        }
        return new SequenceInputStream(new ByteArrayInputStream(start), download.body());
    }

    private static String contentType(Download download) {
        @Nullable String type = download.header("Content-Type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    /** A refusal has a code and a message and, at most, data that says nothing; anything else is a file with JSON. */
    private static boolean isError(ApiResponse response) {
        JsonNode json;
        try {
            json = response.json();
        } catch (ApiProtocolException notJson) {
            return false;
        }
        JsonNode data = json.path("data");
        boolean noData = data.isMissingNode() || data.isNull() || (data.isBoolean() && !data.booleanValue());
        int expected = json.has("data") ? 3 : 2;
        return json.size() == expected
                && json.path("code").isNumber()
                && json.path("message").isTextual()
                && noData;
    }

    private static byte[] read(InputStream in, int most) {
        try {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    private static void copy(InputStream in, OutputStream out) {
        byte[] buffer = new byte[BUFFER];
        for (int length = next(in, buffer); length >= 0; length = next(in, buffer)) {
            try {
                out.write(buffer, 0, length);
            } catch (IOException e) {
                throw new UncheckedIOException("The file cannot be written.", e);
            }
        }
    }

    private static int next(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    private static RagflowException brokeOff(IOException cause) {
        return cause instanceof InterruptedIOException
                ? new TimedOutException("The rest of the file did not come in time.", cause)
                : new ConnectionException("The download broke off: " + cause.getMessage(), cause);
    }
}
