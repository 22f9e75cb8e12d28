package io.ragstone.sdk.file;

import io.ragstone.sdk.error.ErrorDetails;
import io.ragstone.sdk.error.NotFoundException;
import io.ragstone.sdk.wire.Gateway;
import java.util.Collection;
import java.util.List;

/**
 * The file manager: folders and files that belong to no dataset. A file becomes a document of the datasets that it is
 * linked to, and stays when such a document is deleted.
 *
 * <pre>{@code
 * RemoteFolder minutes = rag.files().root().createFolder("minutes");
 * RemoteFile may = minutes.uploadFile("may.txt", "Quiet hours begin at ten.".getBytes(UTF_8));
 * List<FileLink> links = may.link(List.of(dataset.id()));
 * dataset.parseDocuments(links.stream().map(FileLink::documentId).toList());
 * }</pre>
 */
public final class RemoteFiles {
    private final FileCalls calls;

    /** Programs get it from {@link io.ragstone.sdk.RAGFlow#files}. */
    public RemoteFiles(Gateway gateway) {
        this.calls = new FileCalls(gateway);
    }

    /** The folder that everything is in. */
    public RemoteFolder root() {
        return calls.root();
    }

    /**
     * The file or folder with this id.
     *
     * @throws NotFoundException when there is none
     */
    public RemoteEntry get(String id) {
        return RemoteEntry.of(calls, calls.find(id));
    }

    /**
     * The file with this id.
     *
     * @throws NotFoundException when there is none, or it is a folder
     */
    public RemoteFile getFile(String id) {
        if (get(id) instanceof RemoteFile file) {
            return file;
        }
        throw new NotFoundException("There is no file " + id + "; it is a folder.", ErrorDetails.noAnswer());
    }

    /**
     * The folder with this id.
     *
     * @throws NotFoundException when there is none, or it is a file
     */
    public RemoteFolder getFolder(String id) {
        if (get(id) instanceof RemoteFolder folder) {
            return folder;
        }
        throw new NotFoundException("There is no folder " + id + "; it is a file.", ErrorDetails.noAnswer());
    }

    /**
     * Moves files and folders, all or none, into another folder. A file whose name that folder has gets a number, and a
     * folder is put together with the one of its name. No ids move nothing.
     */
    public void move(Collection<String> ids, String folderId) {
        calls.move(ids, folderId);
    }

    /**
     * Deletes files and folders, all or none, with all that is below them and the documents that were made of them. No
     * ids delete nothing.
     */
    public void delete(Collection<String> ids) {
        calls.delete(ids);
    }

    /**
     * Makes a document of each file in each of the datasets, of a folder's files too. These are then all the datasets that
     * the files are linked to: documents that were made of them in others are deleted, and those that are there stay.
     *
     * @return which document was made of which file
     * @throws IllegalArgumentException when there is no dataset among them
     */
    public List<FileLink> link(Collection<String> ids, Collection<String> datasetIds) {
        return calls.link(ids, datasetIds);
    }

    /** Deletes all documents that were made of these files, and leaves the files. */
    public void unlink(Collection<String> ids) {
        calls.unlink(ids);
    }
}
