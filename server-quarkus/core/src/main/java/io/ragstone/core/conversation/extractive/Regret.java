package io.ragstone.core.conversation.extractive;

import io.ragstone.core.conversation.text.Tongue;

/**
 * What is said instead of an answer.
 *
 * @param nothing that no source answers the question
 * @param noSources that there is nothing to quote from
 */
record Regret(String nothing, String noSources) {
    private static final Regret ENGLISH = new Regret(
            "Sorry! No relevant content was found: the documents do not answer this question.",
            "The built-in model answers only by quoting documents. Give the assistant a knowledge base, or choose"
                    + " another chat model.");

    static Regret in(Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> ENGLISH;
            case GERMAN ->
                found("Leider wurde nichts Passendes gefunden: Die Dokumente beantworten diese Frage nicht.");
            case FRENCH ->
                found(
                        "Désolé, aucun contenu pertinent n'a été trouvé : les documents ne répondent pas à cette question.");
            case SPANISH ->
                found("Lo siento, no se encontró contenido relevante: los documentos no responden a esta pregunta.");
            case ITALIAN -> found("Nessun contenuto pertinente trovato: i documenti non rispondono a questa domanda.");
            case PORTUGUESE ->
                found("Nenhum conteúdo relevante foi encontrado: os documentos não respondem a esta pergunta.");
            case DUTCH -> found("Er is niets relevants gevonden: de documenten beantwoorden deze vraag niet.");
            case RUSSIAN -> found("Ничего подходящего не найдено: документы не отвечают на этот вопрос.");
            case CHINESE -> new Regret("抱歉，资料中没有找到能回答这个问题的内容。", "内置模型只能引用资料中的原文。请为助手指定知识库，或选择其他聊天模型。");
            case JAPANESE -> found("申し訳ありません。資料の中にこの質問に答える内容は見つかりませんでした。");
            case KOREAN -> found("죄송합니다. 문서에서 이 질문에 답하는 내용을 찾지 못했습니다.");
        };
    }

    private static Regret found(String nothing) {
        return new Regret(nothing, ENGLISH.noSources());
    }
}
