package io.ragstone.sdk.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file on the server that belongs to no dataset, but may be linked to some.
 *
 * <pre>{@code
 * RemoteFile file = rag.files().root().uploadFile(FilePart.of(Path.of("manual.pdf")));
 * file.rename("manual-2026.pdf");
 * file.download(Path.of("copy.pdf"));
 * }</pre>
 */
public final class RemoteFile extends RemoteEntry {
    RemoteFile(FileCalls calls, JsonNode json) {
        super(calls, json);
    }

    @Override
    public RemoteFile refresh() {
        super.refresh();
        return this;
    }

    /** The file, in memory. */
    public byte[] download() {
        return calls().download(id()).toBytes();
    }

    /** Writes the file to a stream as it arrives; the stream stays open. */
    public void download(OutputStream out) {
        calls().download(id()).to(out);
    }

    /** Writes the file to disk, in place of what is there; nothing is left behind when the download fails. */
    public void download(Path target) {
        calls().download(id()).to(target);
    }

    /** The datasets that it is linked to, as of when it was listed, got or refreshed. */
    public List<LinkedDataset> datasets() {
        return fields().objects("kbs_info").stream().map(LinkedDataset::of).toList();
    }

    /** Where the server keeps it. */
    public @Nullable String location() {
        return fields().text("location");
    }
}
