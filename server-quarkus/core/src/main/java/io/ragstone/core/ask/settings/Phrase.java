package io.ragstone.core.ask.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is said without a model, in the languages that it is known in. */
public enum Phrase {
    GREETING(
            "Hello! What would you like to know?",
            "您好！请问您想了解什么？",
            "Hallo! Was möchten Sie wissen?",
            "Bonjour ! Que souhaitez-vous savoir ?",
            "¡Hola! ¿Qué le gustaría saber?"),
    THANKS("You're welcome!", "不客气！", "Gern geschehen!", "Avec plaisir !", "¡De nada!"),
    FAREWELL("Goodbye!", "再见！", "Auf Wiedersehen!", "Au revoir !", "¡Adiós!"),
    IDENTITY(
            "I'm an assistant that answers from this organisation's documents. What would you like to know?",
            "我是智能助手，根据本机构的资料回答问题。请问您想了解什么？",
            "Ich bin ein Assistent, der aus den Unterlagen dieser Organisation antwortet. Was möchten Sie wissen?",
            "Je suis un assistant qui répond d'après les documents de cette organisation. Que souhaitez-vous savoir ?",
            "Soy un asistente que responde a partir de los documentos de esta organización. ¿Qué le gustaría saber?"),
    OPINION(
            "I have no opinions of my own, but I can tell you what the documents say. What would you like to know?",
            "我没有个人看法，但可以告诉您资料里的内容。请问您想了解什么？",
            "Eine eigene Meinung habe ich nicht, aber ich kann sagen, was in den Unterlagen steht. Was möchten Sie wissen?",
            "Je n'ai pas d'opinion, mais je peux vous dire ce que contiennent les documents. Que souhaitez-vous savoir ?",
            "No tengo opiniones propias, pero puedo decirle lo que dicen los documentos. ¿Qué le gustaría saber?"),
    WAITING(
            "A person will join this conversation. Please wait a moment.",
            "正在为您转接人工客服，请稍候。",
            "Gleich kommt jemand in dieses Gespräch. Bitte warten Sie einen Moment.",
            "Une personne va rejoindre cette conversation. Veuillez patienter un instant.",
            "Una persona se unirá a esta conversación. Espere un momento, por favor."),
    NOT_FOUND(
            "Sorry, the documents do not answer this question.",
            "抱歉，资料中没有找到能回答这个问题的内容。",
            "Leider beantworten die Unterlagen diese Frage nicht.",
            "Désolé, les documents ne répondent pas à cette question.",
            "Lo siento, los documentos no responden a esta pregunta."),
    BUSY(
            "This question cannot be answered right now. Please try again in a few minutes.",
            "暂时无法回答这个问题，请几分钟后再试。",
            "Diese Frage kann gerade nicht beantwortet werden. Bitte versuchen Sie es in einigen Minuten noch einmal.",
            "Il n'est pas possible de répondre à cette question pour le moment. Veuillez réessayer dans quelques minutes.",
            "Ahora mismo no se puede responder a esta pregunta. Inténtelo de nuevo en unos minutos.");

    private static final Pattern NAME = Pattern.compile("(?<phrase>[a-z_]+)(?:\\.[a-z]{2})?");

    private final Map<String, String> words;

    Phrase(String english, String chinese, String german, String french, String spanish) {
        words = Map.of("en", english, "zh", chinese, "de", german, "fr", french, "es", spanish);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String labels() {
        return Arrays.stream(values()).map(Phrase::label).collect(Collectors.joining(", "));
    }

    static boolean isName(String text) {
        Matcher found = NAME.matcher(text);
        return found.matches()
                && Arrays.stream(values()).anyMatch(phrase -> phrase.label().equals(found.group("phrase")));
    }

    /** In English where it is not known in that language. */
    String in(String language) {
        return words.getOrDefault(language, words.getOrDefault("en", ""));
    }
}
