package io.ragstone.adapters.parsers.reading;

/** Whether a file is a picture, a sound recording or a film, by its first bytes. */
public enum MediaKind {
    IMAGE,
    AUDIO,
    VIDEO,
    OTHER;

    private static final int ENOUGH = 16;

    public static MediaKind of(byte[] head) {
        String start = FileKind.latin(head, ENOUGH);
        if (start.length() < ENOUGH) {
            return OTHER;
        }
        return isImage(start) ? IMAGE : isVideo(start) ? VIDEO : isAudio(start) ? AUDIO : OTHER;
    }

    private static boolean isImage(String start) {
        return start.startsWith("\u0089PNG\r\n\u001a\n")
                || start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("GIF87a")
                || start.startsWith("GIF89a")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                // The two letters alone begin many a text.
                || (start.startsWith("BM") && start.startsWith("\0\0\0\0", 6))
                || (start.startsWith("RIFF") && start.startsWith("WEBP", 8));
    }

    private static boolean isVideo(String start) {
        boolean iso = start.startsWith("ftyp", 4);
        return (iso && !start.startsWith("M4A", 8) && !start.startsWith("M4B", 8))
                || start.startsWith("\u001aE\u00df\u00a3")
                || (start.startsWith("RIFF") && start.startsWith("AVI ", 8))
                || start.startsWith("FLV\u0001")
                || start.startsWith("\0\0\u0001\u00ba")
                || start.startsWith("\0\0\u0001\u00b3")
                || start.startsWith("0&\u00b2u\u008ef\u00cf\u0011");
    }

    private static boolean isAudio(String start) {
        return (start.startsWith("ID3") && start.charAt(3) < 16)
                || start.startsWith("fLaC\0")
                || start.startsWith("OggS\0")
                || start.startsWith("FORM") && start.startsWith("AIF", 8)
                || start.startsWith("RIFF") && start.startsWith("WAVE", 8)
                || start.startsWith("ftyp", 4)
                || start.startsWith("#!AMR\n")
                || start.startsWith("MAC \u0096")
                || start.startsWith(".snd\0")
                || start.startsWith("MThd\0\0")
                || isMpegFrame(start);
    }

    /** The frames of MP3 and AAC begin with eleven ones. */
    private static boolean isMpegFrame(String start) {
        int second = start.charAt(1);
        boolean mp3 = second == 0xfb || second == 0xf3 || second == 0xf2 || second == 0xfa;
        boolean aac = second == 0xf1 || second == 0xf9;
        return start.charAt(0) == 0xff && (mp3 || aac) && (start.charAt(2) & 0xf0) != 0xf0 && start.charAt(2) != 0;
    }
}
