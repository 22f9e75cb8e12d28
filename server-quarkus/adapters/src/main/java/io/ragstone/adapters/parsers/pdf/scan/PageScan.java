package io.ragstone.adapters.parsers.pdf.scan;

import io.ragstone.adapters.parsers.reading.Reading;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a page, drawn as they stand on it. Nothing else is drawn, so that a page cannot cost more than its
 * pictures do.
 *
 * @param scale pixels for a point
 */
record PageScan(BufferedImage picture, float scale) {
    /** Dots for an inch, by points for an inch: enough for small type. */
    private static final float FINE = 200 / 72f;

    private static final double MOST_PIXELS = 9e6;
    private static final long LARGEST_PICTURE = 100_000_000;
    /** What covers less of a page than this is an illustration. */
    private static final double COVER = .5;

    /** Null when no picture covers the page. */
    static @Nullable PageScan of(PDPage page, Reading reading) throws IOException {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        if (!(width >= 1 && height >= 1)) {
            return null;
        }
        float scale = (float) Math.min(FINE, Math.sqrt(MOST_PIXELS / (width * height)));
        BufferedImage picture = new BufferedImage(
                Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = picture.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.scale(scale, scale);
            canvas.transform(upright(page, box));
            Pictures pictures = new Pictures(canvas, reading);
            pictures.processPage(page);
            Rectangle2D covered = pictures.covered.createIntersection(
                    new Rectangle2D.Float(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
            boolean illustration =
                    covered.isEmpty() || covered.getWidth() * covered.getHeight() < COVER * width * height;
            return illustration ? null : new PageScan(picture, scale);
        } finally {
            canvas.dispose();
        }
    }

    /** From the page's own points, which count from below, to those of the page as it is looked at. */
    private static AffineTransform upright(PDPage page, PDRectangle box) {
        float width = box.getWidth();
        float height = box.getHeight();
        AffineTransform upright = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
        upright.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return upright;
    }

    private static final class Pictures extends PDFStreamEngine {
        private final Graphics2D canvas;
        private final Reading reading;
        private Rectangle2D covered = new Rectangle2D.Float();

        Pictures(Graphics2D canvas, Reading reading) {
            this.canvas = canvas;
            this.reading = reading;
            addOperator(new Concatenate(this));
            addOperator(new DrawObject(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new SetMatrix(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            reading.step();
            PDImage image = picture(operator, operands);
            if (image == null) {
                super.processOperator(operator, operands);
                return;
            }
            reading.checkTime();
            try {
                draw(image);
            } catch (IOException | RuntimeException e) {
                // One picture is damaged, or of a kind that nothing here unpacks; the page may have others.
                reading.checkTime();
            }
        }

        private @Nullable PDImage picture(Operator operator, List<COSBase> operands) throws IOException {
            PDResources resources = getResources();
            if (operator.getName().equals("BI") && operator.getImageData() != null) {
                return new PDInlineImage(operator.getImageParameters(), operator.getImageData(), resources);
            }
            boolean drawn = operator.getName().equals("Do") && resources != null && !operands.isEmpty();
            return drawn
                            && operands.getFirst() instanceof COSName name
                            && resources.getXObject(name) instanceof PDImageXObject image
                    ? image
                    : null;
        }

        private void draw(PDImage image) throws IOException {
            long pixels = (long) image.getWidth() * image.getHeight();
            if (pixels <= 0 || pixels > LARGEST_PICTURE) {
                return;
            }
            int step = (int) Math.ceil(Math.sqrt(pixels / (2 * MOST_PIXELS)));
            BufferedImage drawn =
                    image.isStencil() ? image.getStencilImage(Color.BLACK) : image.getImage(null, Math.max(1, step));
            AffineTransform place =
                    getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
            Rectangle2D where = place.createTransformedShape(new Rectangle2D.Float(0, 0, 1, 1))
                    .getBounds2D();
            covered = covered.isEmpty() ? where : covered.createUnion(where);
            // A picture fills the unit square, and its first line is the upper one.
            place.translate(0, 1);
            place.scale(1d / drawn.getWidth(), -1d / drawn.getHeight());
            canvas.drawImage(drawn, place, null);
        }
    }
}
