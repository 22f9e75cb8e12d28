package io.ragstone.core.model.provider;

import io.ragstone.core.model.ChatModel.Usage;
import java.math.BigDecimal;

/** What a model costs for a million tokens, in US dollars: what it reads, and what it writes. */
public record Price(BigDecimal input, BigDecimal output) {
    private static final int MILLION_DIGITS = 6;

    static Price of(String input, String output) {
        return new Price(new BigDecimal(input), new BigDecimal(output));
    }

    /** What so much costs. */
    public BigDecimal of(Usage usage) {
        return input.multiply(BigDecimal.valueOf(usage.prompt()))
                .add(output.multiply(BigDecimal.valueOf(usage.completion())))
                .movePointLeft(MILLION_DIGITS);
    }
}
