package io.ragstone.adapters.parsers.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.adapters.parsers.TestFiles;
import io.ragstone.core.ingest.parse.DocumentParser.Source;
import io.ragstone.core.ingest.parse.ParseException;
import io.ragstone.core.ingest.parse.ParseLimits;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Java2dThumbnailPainterTest {
    private static final int BRIGHT = 200;
    private static final int DARK = 60;

    private final Java2dThumbnailPainter painter = new Java2dThumbnailPainter(TestFiles.LIMITS);
    private TestFiles files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new TestFiles(folder);
    }

    private Optional<byte[]> painted(Source source) throws IOException {
        return painter.paint(source.name(), source.file());
    }

    private BufferedImage shown(Source source) throws IOException {
        byte[] jpeg = painted(source).orElseThrow();
        assertThat(jpeg).hasSizeLessThan(40_000).startsWith(0xff, 0xd8, 0xff);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** Its left half is red, its right one blue. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return encoded(format, image);
    }

    private static byte[] encoded(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static Color at(BufferedImage image, double x, double y) {
        return new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void aPictureIsShownSmall(String format) throws IOException {
        BufferedImage small = shown(files.bytes("photo." + format, picture(format, 1200, 600)));

        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(120);
        assertThat(at(small, .25, .5).getRed()).isGreaterThan(BRIGHT);
        assertThat(at(small, .25, .5).getBlue()).isLessThan(DARK);
        assertThat(at(small, .75, .5).getBlue()).isGreaterThan(BRIGHT);
        assertThat(at(small, .75, .5).getRed()).isLessThan(DARK);
    }

    @Test
    void aSmallPictureStaysAsLargeAsItIs() throws IOException {
        BufferedImage small = shown(files.bytes("icon.png", picture("png", 20, 30)));

        assertThat(small.getWidth()).isEqualTo(20);
        assertThat(small.getHeight()).isEqualTo(30);
    }

    @Test
    void aLongPictureIsALine() throws IOException {
        BufferedImage small = shown(files.bytes("line.png", picture("png", 4000, 2)));

        assertThat(small.getWidth()).isEqualTo(240);
        assertThat(small.getHeight()).isEqualTo(1);
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        byte[] glass = encoded("png", new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB));

        assertThat(at(shown(files.bytes("glass.png", glass)), .5, .5).getGreen())
                .isGreaterThan(BRIGHT);
    }

    @Test
    void aPictureThatUnpacksToTooMuchIsLeftAlone() throws IOException {
        byte[] bomb = picture("png", 8, 8);
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 60_000).putInt(20, 60_000);
        assertThat(painted(files.bytes("bomb.png", bomb))).isEmpty();

        header.putInt(16, Integer.MAX_VALUE).putInt(20, 1);
        assertThat(painted(files.bytes("bomb.png", bomb))).isEmpty();
    }

    @Test
    void theFirstPageOfAPdfIsShown() throws IOException {
        BufferedImage small = shown(files.bytes("cover.pdf", pdf(document -> {})));

        assertThat(small.getHeight()).isEqualTo(240);
        assertThat(small.getWidth()).isBetween(168, 171);
        assertThat(at(small, .5, .1).getRed()).isGreaterThan(BRIGHT);
        assertThat(at(small, .5, .1).getGreen()).isLessThan(DARK);
        assertThat(at(small, .5, .9).getGreen()).as("the paper").isGreaterThan(BRIGHT);
    }

    @Test
    void aHugePictureOnThePageIsLeftOut() throws IOException {
        byte[] bomb = pdf(document -> {
            BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
            PDImageXObject huge = LosslessFactory.createFromImage(document, dot);
            huge.setWidth(60_000);
            huge.setHeight(60_000);
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                content.drawImage(huge, 0, 0, 500, 500);
            }
        });

        BufferedImage small = shown(files.bytes("bomb.pdf", bomb));

        assertThat(at(small, .5, .1).getGreen()).isLessThan(DARK);
        assertThat(at(small, .5, .9).getGreen()).isGreaterThan(BRIGHT);
    }

    @Test
    void aProtectedPdfIsNotShown() throws IOException {
        byte[] locked = pdf(
                document -> document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission())));

        assertThatThrownBy(() -> painted(files.bytes("locked.pdf", locked))).isInstanceOf(ParseException.class);
    }

    /** Something that is done to a PDF before it is saved. */
    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    /** A page whose upper fifth is red, with words below it, and an empty page after it. */
    private static byte[] pdf(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage cover = new PDPage(PDRectangle.A4);
            document.addPage(cover);
            document.addPage(new PDPage(PDRectangle.A5));
            try (PDPageContentStream content = new PDPageContentStream(document, cover)) {
                content.setNonStrokingColor(Color.RED);
                float fifth = PDRectangle.A4.getHeight() / 5;
                content.addRect(0, 4 * fifth, PDRectangle.A4.getWidth(), fifth);
                content.fill();
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                content.newLineAtOffset(100, 400);
                content.showText("Rules of the house");
                content.endText();
            }
            change.on(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void whatDoesNotLookLikeAnythingHasNoPicture() throws IOException {
        assertThat(painted(files.text("notes.txt", "Quiet hours begin at ten.")))
                .isEmpty();
        assertThat(painted(files.text("empty.pdf", ""))).isEmpty();
        assertThat(painted(files.text("not really.png", "This is no picture at all.")))
                .isEmpty();
    }

    @Test
    void aDamagedFileIsToldAsSuch() throws IOException {
        byte[] png = picture("png", 100, 100);
        byte[] cut = Arrays.copyOf(png, 60);

        assertThatThrownBy(() -> painted(files.bytes("cut.png", cut))).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> painted(files.text("cut.pdf", "%PDF-1.7\nand nothing else that would be of use")))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void theLimitsOfDocumentsAreThoseOfTheirPictures() throws IOException {
        Source photo = files.bytes("photo.png", picture("png", 100, 100));
        ParseLimits tight = new ParseLimits(10, 1, 1, 1, 1, Duration.ofSeconds(10));
        ParseLimits hasty = new ParseLimits(1 << 20, 1, 1, 1, 1, Duration.ZERO);

        assertThatThrownBy(() -> new Java2dThumbnailPainter(tight).paint(photo.name(), photo.file()))
                .hasMessageContaining("is larger than");
        assertThatThrownBy(() -> new Java2dThumbnailPainter(hasty).paint(photo.name(), photo.file()))
                .hasMessageContaining("takes longer");
    }
}
