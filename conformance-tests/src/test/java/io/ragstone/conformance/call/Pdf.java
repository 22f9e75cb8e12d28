package io.ragstone.conformance.call;

/** The smallest PDFs that there are: one page with one line of text on it. */
public final class Pdf {
    private Pdf() {}

    /** @param line without parentheses */
    public static String of(String line) {
        String content = "BT /F1 12 Tf 20 120 Td (" + line + ") Tj ET";
        return """
                %%PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R
                    /Resources <</Font <</F1 5 0 R>>>>>> endobj
                4 0 obj <</Length %d>>
                stream
                %s
                endstream endobj
                5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
                trailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(content.length(), content);
    }
}
