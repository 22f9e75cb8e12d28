package io.ragstone.adapters.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class PassageFieldsTest {
    @Test
    void anyTextCanBeIndexed() throws Exception {
        Random random = new Random(20260302);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(PassageFields.analyzer()))) {
            for (int i = 0; i < 3000; i++) {
                Document document = new Document();
                String text = randomText(random);
                document.add(new TextField(PassageFields.CONTENT, text, Field.Store.NO));
                document.add(new TextField(PassageFields.CHARACTERS, text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.commit();
            assertThat(writer.getDocStats().numDocs).isEqualTo(3000);
        }
    }

    /** Capitals, digits, signs, Chinese and rarities in wild order: what makes compound words. */
    private static String randomText(Random random) {
        int[] text = new int[random.nextInt(60)];
        Arrays.setAll(text, i -> switch (random.nextInt(8)) {
            case 0 -> "-_.'’/\\ \n\t@#".charAt(random.nextInt(12));
            case 1 -> 'A' + random.nextInt(26);
            case 2 -> '0' + random.nextInt(10);
            case 3 -> 0x3040 + random.nextInt(0x6000);
            case 4 -> 0xAC00 + random.nextInt(0x2000);
            case 5 -> random.nextInt(0xD800);
            case 6 -> 0x1F300 + random.nextInt(0x400);
            default -> 'a' + random.nextInt(26);
        });
        return new String(text, 0, text.length);
    }
}
