package io.ragstone.core.ask.intent;

import io.ragstone.core.ask.settings.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells by the words alone what is meant. Whoever says a greeting and nothing else chats; a question with a greeting before
 * it is a question.
 */
final class IntentRules {
    private static final String NAME = "(?: (?:there|all|everyone|everybody|team|bot|assistant|again))?";

    private static final Map<Phrase, Pattern> CHAT = chat();

    /** Short wishes: somebody who writes at length tells what it is about, and that can be answered. */
    private static final int LONGEST_WISH = 160;

    private static final Pattern PERSON =
            pattern("\\b(?:talk|speak|chat|connect(?: me)?|transfer(?: me)?|put me through|hand me over|get me)"
                    + "(?: directly)? (?:to|with|through to)?\\s?(?:an? |the |your |some |another )?(?:real |actual |live |human )*"
                    + "(?:human|person|people|agent|representative|operator|somebody|someone|colleague|supervisor|staff)\\b"
                    + "|^(?:a |an )?(?:real |live |human )*(?:human|person|agent|operator|representative)(?: please)?$"
                    + "|\\b(?:i (?:want|need|would like|d like)|give me|is there) an? (?:real |live |human )(?:human|person|agent|being)\\b"
                    + "|\\bhuman (?:agent|support|being) please\\b"
                    + "|转人工|轉人工|人工客服|人工服务|人工服務|真人客服|找真人|接真人|转接客服|轉接客服"
                    + "|\\bmit (?:einem|einer) (?:menschen|mitarbeiter|mitarbeiterin|person) (?:sprechen|reden)\\b"
                    + "|\\bparler (?:a|à) (?:une personne|un humain|un conseiller|quelqu un)\\b"
                    + "|\\bhablar con (?:una persona|un humano|un agente|alguien)\\b");

    private static final Pattern OPINION = pattern(
            "\\b(?:what do you (?:personally )?think (?:of|about)|what (?:is|s) your (?:own |personal )?opinion|in your (?:own |personal )?opinion"
                    + "|how do you feel about|do you personally|what are your thoughts on)\\b"
                    + "|你(?:个人)?(?:觉得|认为|怎么看|怎么想)|您(?:个人)?(?:觉得|认为|怎么看|怎么想)|你的(?:看法|意见)|您的(?:看法|意见)|你覺得|您覺得|你認為|您認為"
                    + "|\\bwas (?:denkst|hältst) du\\b|\\bdeine meinung\\b|\\bihre meinung\\b|\\bque penses tu\\b|\\bqué opinas\\b");

    /** Who threatens with the law, not who asks what it says. */
    private static final Pattern LAW = pattern(
            "\\b(?:my|our|a) (?:lawyer|attorney|solicitor)s?\\b|\\b(?:i|we)(?: will| ll| am going to| are going to| m going to| want to)? sue\\b|\\bsue (?:you|your)\\b"
                    + "|\\blawsuit against\\b|\\btake (?:you|your company|this) to court\\b|\\b(?:take|taking|start|begin) legal action\\b"
                    + "|\\breport (?:you|this) to the (?:police|authorities|regulator|authority)\\b|\\bdata protection authority\\b"
                    + "|律师函|律師函|我的律师|我的律師|起诉|起訴|打官司|法院见|法院見|告你们|告你們|消费者协会投诉|向监管|消保会|消保會"
                    + "|\\bmein(?:en)? anwalt\\b|\\bverklagen\\b|\\bmon avocat\\b|\\bmi abogado\\b");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private IntentRules() {}

    private static Map<Phrase, Pattern> chat() {
        Map<Phrase, Pattern> chat = new LinkedHashMap<>();
        chat.put(
                Phrase.GREETING,
                whole(
                        "(?:hi|hello|hey|howdy|greetings|good (?:morning|afternoon|evening|day))" + NAME
                                + "(?: how are you(?: doing)?(?: today)?)?|how are you(?: doing)?(?: today)?|what s up"
                                + "|你好[啊呀吗嗎]?|您好[啊呀]?|大家好|嗨|哈喽|哈囉|早上好|早安|午安|下午好|晚上好|在吗|在嗎|有人吗|有人嗎"
                                + "|hallo|guten (?:tag|morgen|abend)|moin|servus|bonjour|salut|bonsoir|hola|buenos d[ií]as|buenas tardes"));
        chat.put(
                Phrase.THANKS,
                whole(
                        "(?:ok |okay |great |perfect |cool )?(?:thanks|thank you|thx|many thanks|cheers)(?: (?:a lot|so much|very much|you|for your help|for the help))*"
                                + "|谢谢[你您啦了]?|謝謝[你您]?|多谢|多謝|非常感谢|非常感謝|感谢|感謝"
                                + "|danke(?: sch[öo]n| sehr)?|vielen dank|merci(?: beaucoup)?|(?:muchas )?gracias"));
        chat.put(
                Phrase.FAREWELL,
                whole(
                        "(?:ok |okay )?(?:bye|bye bye|goodbye|good bye|good night|see you(?: later| soon)?|have a (?:nice|good) (?:day|evening|weekend))"
                                + "|再见|再見|拜拜|晚安|回头见|auf wiedersehen|tsch[üu]ss|au revoir|adi[óo]s|hasta luego"));
        chat.put(
                Phrase.IDENTITY,
                whole(
                        "who are you|what are you|what can you do(?: for me)?|are you (?:a |an )?(?:bot|robot|human|ai|real person|machine|chatbot)|what is your name|what s your name"
                                + "|你是谁|你是誰|您是谁|您是誰|你是机器人吗|你是機器人嗎|你叫什么(?:名字)?|你叫什麼(?:名字)?|你能做什么|你會做什麼|你会做什么"
                                + "|wer bist du|wer sind sie|qui es tu|qui êtes vous|quién eres"));
        return chat;
    }

    private static Pattern whole(String alternatives) {
        return pattern("^(?:" + alternatives + ")$");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * Empty where the words do not tell.
     *
     * @param keywords what, in a question, calls for a person; empty for what speaks of lawyers and courts
     * @param people whether there is anybody to call
     */
    static Optional<Understood> of(String question, List<String> keywords, boolean people) {
        String words = NO_WORD.matcher(question).replaceAll(" ").strip();
        if (people && (keywords.isEmpty() ? LAW.matcher(words).find() : isIn(keywords, question))) {
            return Optional.of(Understood.person("legal"));
        }
        if (people && words.length() <= LONGEST_WISH && PERSON.matcher(words).find()) {
            return Optional.of(Understood.person("requested"));
        }
        Optional<Understood> chat = CHAT.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).matches())
                .map(entry -> Understood.chat(entry.getKey()))
                .findFirst();
        return chat.or(() -> OPINION.matcher(words).find() ? Optional.of(Understood.opinion()) : Optional.empty());
    }

    private static boolean isIn(List<String> keywords, String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        return keywords.stream().anyMatch(keyword -> lower.contains(keyword.toLowerCase(Locale.ROOT)));
    }
}
