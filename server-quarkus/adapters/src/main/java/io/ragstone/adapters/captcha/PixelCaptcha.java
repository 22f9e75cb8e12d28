package io.ragstone.adapters.captcha;

import io.ragstone.core.tenant.reset.CaptchaImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** Draws turned and noisy letters, pixel by pixel: a server may have no fonts at all. */
public final class PixelCaptcha implements CaptchaImages {
    private static final int CELL = 44;
    private static final int HEIGHT = 72;
    private static final int PAPER = 0xF4F4F0;
    private static final int INK = 0x30343C;
    private static final double LEAST_SIZE = 4.6;
    private static final double MORE_SIZE = 1.2;
    private static final double MOST_TURN = 0.32;
    private static final int WAVES = 3;
    private static final int SPOTS_A_SIGN = 60;

    private final RandomGenerator random;

    public PixelCaptcha(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public byte[] draw(String text) {
        BufferedImage image = new BufferedImage(CELL * (text.length() + 1), HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, PAPER);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            sign(image, Glyph.of(text.charAt(i)), CELL * (i + 1) + random.nextInt(-3, 4));
        }
        for (int i = 0; i < WAVES; i++) {
            wave(image);
        }
        for (int i = 0; i < SPOTS_A_SIGN * text.length(); i++) {
            image.setRGB(random.nextInt(image.getWidth()), random.nextInt(HEIGHT), random.nextBoolean() ? INK : PAPER);
        }
        return png(image);
    }

    /** Looks for each pixel where in the untouched letter it lies. */
    private void sign(BufferedImage image, Glyph glyph, int middle) {
        double turn = random.nextDouble(-MOST_TURN, MOST_TURN);
        double size = LEAST_SIZE + random.nextDouble(MORE_SIZE);
        double down = HEIGHT / 2.0 + random.nextInt(-6, 7);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = Math.max(0, middle - CELL); x < Math.min(image.getWidth(), middle + CELL); x++) {
                double right = (x - middle) * Math.cos(turn) + (y - down) * Math.sin(turn);
                double below = (y - down) * Math.cos(turn) - (x - middle) * Math.sin(turn);
                if (glyph.covers(right / size, below / size)) {
                    image.setRGB(x, y, INK);
                }
            }
        }
    }

    private void wave(BufferedImage image) {
        double middle = random.nextDouble(HEIGHT * 0.2, HEIGHT * 0.8);
        double height = random.nextDouble(4, 14);
        double length = random.nextDouble(20, 60);
        double phase = random.nextDouble(length);
        for (int x = 0; x < image.getWidth(); x++) {
            int y = (int) (middle + height * Math.sin((x + phase) / length * 2 * Math.PI));
            if (y >= 0 && y < HEIGHT) {
                image.setRGB(x, y, INK);
            }
        }
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
