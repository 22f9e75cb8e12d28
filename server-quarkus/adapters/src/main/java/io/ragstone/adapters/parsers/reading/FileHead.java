package io.ragstone.adapters.parsers.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** What a file is recognised by: its first bytes, and for Office's old container also the names of what is in it. */
public final class FileHead {
    private static final int LENGTH = 4096;
    private static final int DIRECTORY = 1 << 15;
    private static final int OLE2_HEADER = 512;

    private FileHead() {}

    public static byte[] of(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = read(bytes, 0, LENGTH);
            if (!FileKind.isOle2(head) || head.length < OLE2_HEADER) {
                return head;
            }
            ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            int sectorBits = header.getShort(30);
            long directory = header.getInt(48) + 1L << Math.clamp(sectorBits, 9, 12);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head);
            all.writeBytes(read(bytes, directory, DIRECTORY));
            return all.toByteArray();
        }
    }

    private static byte[] read(RandomAccessFile file, long from, int length) throws IOException {
        if (from < 0 || from >= file.length()) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) Math.min(length, file.length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }
}
