package io.ragstone.core.model.provider;

import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.provider.Provider.Model;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What providers offer, as their own documentation says; names are those that RAGFlow's clients use. */
final class KnownProviders {
    /** Most take more at once, but a failed call then costs more, too. */
    private static final int BATCH = 32;

    private KnownProviders() {}

    static List<Provider> all() {
        return Stream.of(inside(), overseas(), chinese(), specialists(), anyModel(), ownServers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Provider> inside() {
        return List.of(new Provider(
                ModelCatalogue.BUILTIN,
                null,
                List.of(
                        new Model(ModelCatalogue.EXTRACTIVE, ModelKind.CHAT, 0, 0, null),
                        embedding("BAAI/bge-small-en-v1.5", 384, 512),
                        embedding("all-MiniLM-L6-v2", 384, 256),
                        embedding("BAAI/bge-small-zh-v1.5", 512, 512))));
    }

    private static List<Provider> overseas() {
        return List.of(
                new Provider(
                        "OpenAI",
                        new Reach(Dialect.OPENAI, "https://api.openai.com/v1", BATCH, true, false),
                        List.of(
                                priced(chat("gpt-5", 400_000), "1.25", "10"),
                                priced(chat("gpt-5-mini", 400_000), "0.25", "2"),
                                priced(chat("gpt-4.1", 1_047_576), "2", "8"),
                                priced(chat("gpt-4.1-mini", 1_047_576), "0.40", "1.60"),
                                priced(chat("gpt-4o", 128_000), "2.50", "10"),
                                priced(chat("gpt-4o-mini", 128_000), "0.15", "0.60"),
                                priced(embedding("text-embedding-3-small", 1536, 8191), "0.02", "0"),
                                priced(embedding("text-embedding-3-large", 3072, 8191), "0.13", "0"),
                                priced(embedding("text-embedding-ada-002", 1536, 8191), "0.10", "0"))),
                remote(
                        "Mistral",
                        "https://api.mistral.ai/v1",
                        BATCH,
                        chat("mistral-large-latest", 128_000),
                        chat("mistral-small-latest", 128_000),
                        priced(embedding("mistral-embed", 1024, 8192), "0.10", "0")),
                remote(
                        "Gemini",
                        "https://generativelanguage.googleapis.com/v1beta/openai",
                        BATCH,
                        chat("gemini-2.5-pro", 1_048_576),
                        priced(chat("gemini-2.5-flash", 1_048_576), "0.30", "2.50"),
                        priced(embedding("gemini-embedding-001", 3072, 2048), "0.15", "0")));
    }

    private static List<Provider> chinese() {
        return List.of(
                remote(
                        "Tongyi-Qianwen",
                        "https://dashscope.aliyuncs.com/compatible-mode/v1",
                        10,
                        chat("qwen-max", 32_768),
                        chat("qwen-plus", 131_072),
                        chat("qwen-turbo", 131_072),
                        embedding("text-embedding-v4", 1024, 8192),
                        embedding("text-embedding-v3", 1024, 8192),
                        embedding("text-embedding-v2", 1536, 2048)),
                remote(
                        "ZHIPU-AI",
                        "https://open.bigmodel.cn/api/paas/v4",
                        BATCH,
                        chat("glm-4.5", 128_000),
                        chat("glm-4-plus", 128_000),
                        chat("glm-4-flash", 128_000),
                        chat("glm-4", 128_000),
                        embedding("embedding-3", 2048, 3072),
                        embedding("embedding-2", 1024, 512)),
                remote(
                        "DeepSeek",
                        "https://api.deepseek.com/v1",
                        BATCH,
                        chat("deepseek-chat", 65_536),
                        chat("deepseek-reasoner", 65_536)),
                remote(
                        "Moonshot",
                        "https://api.moonshot.cn/v1",
                        BATCH,
                        chat("kimi-k2-0905-preview", 262_144),
                        chat("kimi-latest", 131_072),
                        chat("moonshot-v1-32k", 32_768)),
                remote(
                        "SILICONFLOW",
                        "https://api.siliconflow.cn/v1",
                        BATCH,
                        chat("deepseek-ai/DeepSeek-V3", 65_536),
                        chat("Qwen/Qwen3-32B", 32_768),
                        embedding("BAAI/bge-m3", 1024, 8192),
                        embedding("Qwen/Qwen3-Embedding-0.6B", 1024, 32768),
                        embedding("Qwen/Qwen3-Embedding-8B", 4096, 32768),
                        rerank("BAAI/bge-reranker-v2-m3"),
                        rerank("Qwen/Qwen3-Reranker-0.6B")));
    }

    private static List<Provider> specialists() {
        return List.of(
                remote(
                        "Jina",
                        "https://api.jina.ai/v1",
                        BATCH,
                        embedding("jina-embeddings-v3", 1024, 8192),
                        embedding("jina-embeddings-v4", 2048, 32768),
                        rerank("jina-reranker-v2-base-multilingual"),
                        rerank("jina-reranker-v3")),
                new Provider(
                        "Cohere",
                        new Reach(Dialect.COHERE, "https://api.cohere.ai/compatibility/v1", BATCH, true, false),
                        List.of(
                                priced(chat("command-a-03-2025", 256_000), "2.50", "10"),
                                priced(chat("command-r-plus-08-2024", 128_000), "2.50", "10"),
                                priced(embedding("embed-v4.0", 1536, 128000), "0.12", "0"),
                                priced(embedding("embed-multilingual-v3.0", 1024, 512), "0.10", "0"),
                                priced(embedding("embed-english-v3.0", 1024, 512), "0.10", "0"),
                                rerank("rerank-v3.5"),
                                rerank("rerank-multilingual-v3.0"))),
                remote(
                        "Voyage AI",
                        "https://api.voyageai.com/v1",
                        BATCH,
                        priced(embedding("voyage-3.5", 1024, 32000), "0.06", "0"),
                        priced(embedding("voyage-3.5-lite", 1024, 32000), "0.02", "0"),
                        priced(embedding("voyage-3-large", 1024, 32000), "0.18", "0"),
                        priced(rerank("rerank-2.5"), "0.05", "0"),
                        priced(rerank("rerank-2.5-lite"), "0.02", "0")));
    }

    /** Places with more models than could be listed, or with others every month: each is taken by its name. */
    private static List<Provider> anyModel() {
        return List.of(
                usual("OpenRouter", "https://openrouter.ai/api/v1"),
                usual("Groq", "https://api.groq.com/openai/v1"),
                usual("Anthropic", "https://api.anthropic.com/v1"),
                usual("xAI", "https://api.x.ai/v1"),
                usual("NVIDIA", "https://integrate.api.nvidia.com/v1"),
                usual("TogetherAI", "https://api.together.xyz/v1"),
                usual("DeepInfra", "https://api.deepinfra.com/v1/openai"),
                usual("NovitaAI", "https://api.novita.ai/v3/openai"),
                usual("Upstage", "https://api.upstage.ai/v1"),
                usual("VolcEngine", "https://ark.cn-beijing.volces.com/api/v3"),
                usual("Tencent Hunyuan", "https://api.hunyuan.cloud.tencent.com/v1"),
                usual("BaiduYiyan", "https://qianfan.baidubce.com/v2"),
                usual("MiniMax", "https://api.minimaxi.com/v1"),
                usual("StepFun", "https://api.stepfun.com/v1"),
                usual("01.AI", "https://api.lingyiwanwu.com/v1"),
                usual("BaiChuan", "https://api.baichuan-ai.com/v1"),
                usual("ModelScope", "https://api-inference.modelscope.cn/v1"),
                usual("GiteeAI", "https://ai.gitee.com/v1"),
                open("Azure-OpenAI", Dialect.OPENAI, null, true));
    }

    /** Servers of one's own: what models they have, nobody else knows. */
    private static List<Provider> ownServers() {
        return List.of(
                open("OpenAI-API-Compatible", Dialect.OPENAI_LIKE, null, false),
                new Provider(
                        "Ollama",
                        new Reach(Dialect.OLLAMA, null, BATCH, false, true),
                        List.of(
                                embedding("nomic-embed-text", 768, 2048),
                                embedding("mxbai-embed-large", 1024, 512),
                                embedding("all-minilm", 384, 256),
                                embedding("bge-m3", 1024, 8192))),
                open("Xinference", Dialect.OPENAI_LIKE, null, false),
                open("VLLM", Dialect.OPENAI_LIKE, null, false),
                open("LocalAI", Dialect.OPENAI_LIKE, null, false),
                open("LM-Studio", Dialect.OPENAI_LIKE, null, false),
                open("GPUStack", Dialect.OPENAI_LIKE, null, true),
                open("HuggingFace", Dialect.TEI, null, false));
    }

    private static Provider remote(String name, String baseUrl, int batch, Model... models) {
        return new Provider(name, new Reach(Dialect.OPENAI_LIKE, baseUrl, batch, true, false), List.of(models));
    }

    private static Provider usual(String name, String baseUrl) {
        return open(name, Dialect.OPENAI_LIKE, baseUrl, true);
    }

    private static Provider open(String name, Dialect dialect, @Nullable String baseUrl, boolean needsKey) {
        return new Provider(name, new Reach(dialect, baseUrl, BATCH, needsKey, true), List.of());
    }

    private static Model chat(String name, int window) {
        return new Model(name, ModelKind.CHAT, 0, window, null);
    }

    private static Model embedding(String name, int dimensions, int window) {
        return new Model(name, ModelKind.EMBEDDING, dimensions, window, null);
    }

    private static Model rerank(String name) {
        return new Model(name, ModelKind.RERANK, 0, 0, null);
    }

    /** What the provider's list says, for a million tokens read and written. */
    private static Model priced(Model model, String input, String output) {
        return new Model(model.name(), model.kind(), model.dimensions(), model.window(), Price.of(input, output));
    }
}
