package io.ragstone.adapters.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ragstone.core.tenant.reset.CaptchaImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PixelCaptchaTest {
    private final PixelCaptcha captcha = new PixelCaptcha(new Random(42));

    @Test
    void drawsAPngThatIsAsWideAsTheText() throws IOException {
        BufferedImage shorter = ImageIO.read(new ByteArrayInputStream(captcha.draw("A7")));
        BufferedImage longer = ImageIO.read(new ByteArrayInputStream(captcha.draw("A7B9Z")));

        assertThat(longer.getWidth()).isGreaterThan(shorter.getWidth());
        assertThat(ink(longer)).isGreaterThan(ink(shorter)).isGreaterThan(1000);
    }

    @Test
    void noTwoPicturesAreAlike() {
        assertThat(captcha.draw("AAAAA")).isNotEqualTo(captcha.draw("AAAAA"));
    }

    @Test
    void everySignLooksDifferent() {
        assertThat(CaptchaImages.SIGNS.chars().mapToObj(sign -> shape((char) sign)))
                .doesNotHaveDuplicates()
                .hasSize(32);
        assertThat(shape('L')).isEqualTo("#....\n#....\n#....\n#....\n#....\n#....\n#####");
        assertThat(shape('4')).isEqualTo("...#.\n..##.\n.#.#.\n#..#.\n#####\n...#.\n...#.");
        assertThatThrownBy(() -> Glyph.of('O')).isInstanceOf(IllegalArgumentException.class);
    }

    private static String shape(char sign) {
        Glyph glyph = Glyph.of(sign);
        return IntStream.range(-3, 4)
                .mapToObj(row -> IntStream.range(-2, 3)
                        .mapToObj(column -> glyph.covers(column, row) ? "#" : ".")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static long ink(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                .filter(pixel -> (pixel & 0xFF) < 0x80)
                .count();
    }
}
