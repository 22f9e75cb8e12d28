package io.ragstone.conformance.ragflow;

/** Where single questions and those of visitors go. */
public final class Bots {
    public static final String ASK = "/api/v1/sessions/ask";
    public static final String RELATED = "/api/v1/sessions/related_questions";
    public static final String SEARCH = "/api/v1/searchbots/ask";
    public static final String SEARCH_TEST = "/api/v1/searchbots/retrieval_test";
    public static final String SEARCH_RELATED = "/api/v1/searchbots/related_questions";
    public static final String SEARCH_MAP = "/api/v1/searchbots/mindmap";
    public static final String SEARCH_DETAIL = "/api/v1/searchbots/detail";
    public static final String DIFY = "/api/v1/dify/retrieval";

    private Bots() {}

    public static String completions(String chat) {
        return "/api/v1/chatbots/" + chat + "/completions";
    }

    /** What a page may know of a dialog. */
    public static String dialog(String chat) {
        return "/v1/conversation/getsse/" + chat;
    }

    public static String searchPage(String chat) {
        return SEARCH_DETAIL + "?search_id=" + chat;
    }

    public static String info(String chat) {
        return "/api/v1/chatbots/" + chat + "/info";
    }
}
