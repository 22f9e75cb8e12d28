package io.ragstone.samples;

import io.ragstone.client.FilePart;
import io.ragstone.sdk.DataSet;
import io.ragstone.sdk.Document;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.file.RemoteEntry;
import io.ragstone.sdk.file.RemoteFile;
import io.ragstone.sdk.file.RemoteFolder;
import io.ragstone.sdk.metadata.MetadataUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a folder with all that is in it on the server, and makes it part of several datasets. Arguments: API key, URL of
 * the server, a folder, the names of the datasets.
 */
public final class SharedFolder {
    private SharedFolder() {}

    public static void main(String[] args) throws IOException {
        try (RAGFlow rag = new RAGFlow(args[0], args[1])) {
            Path folder = Path.of(args[2]).toAbsolutePath().normalize();
            RemoteFolder shared = rag.files().root().createFolder(String.valueOf(folder.getFileName()));
            shared.uploadFiles(parts(folder));
            List<DataSet> datasets =
                    Arrays.stream(args).skip(3).map(rag::createDataset).toList();
            shared.link(datasets.stream().map(DataSet::id).toList());
            show(shared, "");
            datasets.forEach(dataset -> parse(dataset, shared.name()));
        }
    }

    /** The files of a folder under their names in it, of which the server makes folders. */
    private static List<FilePart> parts(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> FilePart.of(folder.relativize(file).toString().replace('\\', '/'), file))
                    .toList();
        }
    }

    private static void show(RemoteFolder folder, String indent) {
        System.out.println(indent + folder.name() + "/");
        for (RemoteEntry entry : folder.entries()) {
            if (entry instanceof RemoteFolder inner) {
                show(inner, indent + "  ");
            } else if (entry instanceof RemoteFile file) {
                System.out.printf(
                        "%s  %s, %d bytes, in %d datasets%n",
                        indent, file.name(), file.size(), file.datasets().size());
            }
        }
    }

    private static void parse(DataSet dataset, String from) {
        List<String> ids = dataset.documents().stream().map(Document::id).toList();
        dataset.updateMetadata(new MetadataUpdate().documentIds(ids).put("folder", from));
        dataset.parseDocuments(ids);
        System.out.printf(
                "%s: %d chunks, %s%n", dataset.name(), dataset.refresh().chunkCount(), dataset.metadataSummary());
    }
}
