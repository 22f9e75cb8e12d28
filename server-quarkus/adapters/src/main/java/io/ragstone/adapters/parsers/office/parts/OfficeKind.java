package io.ragstone.adapters.parsers.office.parts;

import io.ragstone.adapters.parsers.reading.FileKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of office files that are zip archives, told apart by the parts that stand first in them. */
public enum OfficeKind {
    WORD("word/", Set.of("docx", "docm", "dotx", "dotm")),
    SLIDES("ppt/", Set.of("pptx", "pptm", "ppsx", "ppsm", "potx", "potm")),
    SHEETS("xl/", Set.of("xlsx", "xlsm", "xltx", "xltm", "xlsb")),
    OPEN_DOCUMENT(
            "mimetypeapplication/vnd.oasis.opendocument",
            Set.of("odt", "ott", "odp", "otp", "ods", "ots", "odg", "otg", "fodt"));

    private static final int NAME = 30;

    private final String sign;
    private final Set<String> endings;

    OfficeKind(String sign, Set<String> endings) {
        this.sign = sign;
        this.endings = endings;
    }

    /** Whether a file is of this kind; its name counts only when its bytes do not say. */
    public boolean accepts(String name, byte[] head) {
        boolean named = FileKind.endsWith(name, endings);
        if (FileKind.isZip(head)) {
            OfficeKind seen = seen(FileKind.latin(head, head.length));
            return seen == null ? named : seen == this;
        }
        return named && !FileKind.isPdf(head) && !FileKind.isHtml(head) && !FileKind.isOle2(head);
    }

    /** The name of an entry stands 30 bytes behind its mark. */
    private static @Nullable OfficeKind seen(String head) {
        for (int at = head.indexOf("PK\3\4"); at >= 0; at = head.indexOf("PK\3\4", at + 4)) {
            for (OfficeKind kind : values()) {
                if (head.startsWith(kind.sign, at + NAME)) {
                    return kind;
                }
            }
        }
        return null;
    }
}
