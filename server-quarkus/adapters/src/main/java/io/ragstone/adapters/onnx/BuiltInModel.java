package io.ragstone.adapters.onnx;

/** The models that are packaged with the server, and what each needs to be used well. */
enum BuiltInModel {
    BGE_SMALL_EN("BAAI/bge-small-en-v1.5@Builtin", "/bge-small-en-v1.5-q", Pooling.FIRST, 384, 512, .65, false),
    /** Trained on 256 word pieces; its packaged tokenizer would cut at 128. */
    MINI_LM("all-MiniLM-L6-v2@Builtin", "/all-minilm-l6-v2-q", Pooling.MEAN, 384, 256, .38, false),
    BGE_SMALL_ZH("BAAI/bge-small-zh-v1.5@Builtin", "/bge-small-zh-v1.5-q", Pooling.FIRST, 512, 512, .55, true);

    private final String id;
    private final String resource;
    private final Pooling pooling;
    private final int dimensions;
    private final int window;
    private final double unrelated;
    private final boolean chinese;

    BuiltInModel(
            String id,
            String resource,
            Pooling pooling,
            int dimensions,
            int window,
            double unrelated,
            boolean chinese) {
        this.id = id;
        this.resource = resource;
        this.pooling = pooling;
        this.dimensions = dimensions;
        this.window = window;
        this.unrelated = unrelated;
        this.chinese = chinese;
    }

    /** The name as {@code model@provider}. */
    String id() {
        return id;
    }

    String weights() {
        return resource + ".onnx";
    }

    String tokenizer() {
        return resource + "-tokenizer.json";
    }

    Pooling pooling() {
        return pooling;
    }

    int dimensions() {
        return dimensions;
    }

    /** How many word pieces the model reads at once, its two markers included. */
    int window() {
        return window;
    }

    /**
     * Measured on XQuAD, English or Chinese: 99.9 of 100 questions stay below this with a passage of another article.
     */
    double unrelated() {
        return unrelated;
    }

    /** Its vocabulary is made for Chinese; it knows English words only in lower case, and English itself only a little. */
    boolean chinese() {
        return chinese;
    }
}
