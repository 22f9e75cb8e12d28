package io.ragstone.core.conversation.extractive;

import java.util.regex.Pattern;

/** What a question asks for, and how a sentence looks that tells it. */
enum QuestionKind {
    SUMMARY(
            "zusammenfass|worum geht|r\u00e9sum|resum|summar|overview|main (points|topics|ideas)|(document|text|file|paper|report|it|this) (is )?about\\b|总结|概括|概述|主要内容|大意",
            "",
            false),
    WHEN(
            "\\bwann\\b|uhrzeit|\\bquand\\b|cu\u00e1ndo|\\bcuando\\b|\\bquando\\b|^\\W*((and|or|at|by|from|since|until) )?when\\b|\\bwhen (is|are|was|were|do|does|did|will|can|could|may|must|should|has|have|had)\\b|what (time|date|day|year|month)|which (day|year|month|date)|什么时候|何时|哪年|哪一年|哪天|几点|几月|时间|日期",
            "\\b\\d{1,2}[:.]\\d{2}\\b|\\b(1[5-9]|20)\\d{2}\\b|\\b(januar|februar|m\u00e4rz|april|mai|juni|juli|oktober|dezember|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|january|february|march|april|may|june|july|august|september|october"
                    + "|november|december|(mon|tues|wednes|thurs|fri|satur|sun)days?|noon|midnight|daily|weekly|yearly|every|o'clock|a\\.?m\\b|p\\.?m\\b"
                    + "|spring|summer|autumn|winter|century)|\\bat (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|\\d\\s?(am|pm)\\b|[\\d一二三四五六七八九十]\\s?[年月日号点时]|星期|周[一二三四五六日末]|上午|下午|中午|晚上|每天",
            true),
    PRICE(
            "how much (is|are|does .*cost|do .*cost|was|were|must .*pay|do .*pay)\\b|\\b(price|cost|fee|fare|salary|wage|rent)s?\\b|kostet|kosten\\b|preis"
                    + "|combien co\u00fbte|cu\u00e1nto cuesta|\u591a\u5c11\u94b1|\u4ef7\u683c|\u8d39\u7528|\u7968\u4ef7",
            "[\u00a3$\u20ac\u00a5\u20b9]|\\b(pounds?|euros?|dollars?|cents?|pence|francs?|eur|usd|gbp|chf|pfund|franken|free|half|twice|nothing|no charge"
                    + "|kostenlos|per ?cent)\\b|\\d\\s?%|[\\d\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u4e07\u4e24]\\s?(\u5143|\u5757|\u82f1\u9551|\u7f8e\u5143|\u6b27\u5143)|\u514d\u8d39",
            true),
    AMOUNT(
            "\\bwie (viel|lang|oft|weit|hoch|gro\u00df|schwer|schnell|teuer)|kostet|kosten|preis|combien|\\bcu[a\u00e1]nt|\\bquant[aeio]|how (many|much|long|often|far|old|tall|big|large|fast|high|deep|wide|heavy|hot|cold)|(price|cost|fee|fare|percentage|number|"
                    + "temperature|size|weight|length|height|capacity|salary|limit|phone|version)\\b|多少|几|多长|多久|多大|多高|多远|多重|价格|费用|电话",
            "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|thousand|million|half|dozen|"
                    + "once|twice|free|no charge)\\b|[一二三四五六七八九十百千万两半]+\\s?[个天年元人次小分公米层间名位条页块度倍周月]|免费",
            true),
    WHO(
            "\\bwe[rmn]\\b|\\bqui\\b|qui\u00e9n|\\bchi\\b|\\bwho(m|se)?\\b|谁|哪位|何人|负责人",
            "\\p{Lu}\\p{L}+\\s\\p{Lu}\\p{L}+|\\b(mr|mrs|ms|dr|prof)\\b|\\bby (the )?\\p{L}+|\\b(team|committee|office|department|manager|"
                    + "director|officer|owner|staff)\\b|先生|女士|由|经理|主任|部|担任|负责|创办|创立|发明|教授|老师|院长",
            false),
    WHERE(
            "\\bwo\\b|wohin|woher|\\bo\u00f9|d\u00f3nde|\\bdove\\b|\\bwhere\\b|what (place|city|country|address|location)|哪里|在哪|何处|什么地方|哪儿|地址|位置",
            "\\b(in|at|on|near|behind|beside|opposite|between|under|above|inside|outside|street|road|floor|room|building|square)\\b"
                    + "|位于|在|地址|路|楼|层|室|旁|市|区|省|县",
            false),
    WHY(
            "warum|wieso|weshalb|pourquoi|por qu\u00e9|perch\u00e9|\\bwhy\\b|reason|cause|为什么|为何|原因|怎么会",
            "\\b(because|due to|since|so that|in order|reason|result|caused?|therefore|owing|to (protect|avoid|prevent|keep|save))\\b"
                    + "|因为|由于|因此|所以|为了|原因|以便|避免|防止",
            false),
    HOW(
            "\\bwie\\b|comment|c\u00f3mo|\\bhow\\b|\\bsteps?\\b|怎么|怎样|如何|步骤|方法",
            "\\b(first|then|next|by|use|using|press|open|click|choose|select|must|should|need|fill|send|enter|turn|via|through|hold|run|set|write)\\b|\n- "
                    + "|首先|然后|通过|点击|使用|应|需|请|按|选择|填写|提交|打开",
            false),
    DEFINITION(
            "^\\W*(what('s| is| are| was| were)|define)\\b|\\bmeans?\\b|什么是|是什么|指什么|含义|定义",
            "\\b(is|are|was|were|means?|refers to|stands for|called|defined)\\b|是|指|即|称为",
            false),
    OTHER("", "", false);

    private static final Pattern SEVERAL = Pattern.compile(
            "(\\b(and|or)|,|[?\uff1f;])\\s+(what|when|who|where|how|why|which)\\b|[?\uff1f].+[?\uff1f]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Pattern question;
    private final Pattern cue;
    private final boolean required;

    QuestionKind(String question, String cue, boolean required) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.question = Pattern.compile(question, flags);
        // A capital makes a name, so that case counts there.
        this.cue = Pattern.compile(cue, cue.contains("\\p{Lu}") ? 0 : flags);
        this.required = required;
    }

    /** Of several questions at once no single kind of sentence is the answer. */
    static QuestionKind of(String question) {
        if (SEVERAL.matcher(question).find()) {
            return OTHER;
        }
        for (QuestionKind kind : values()) {
            if (kind != OTHER && kind.question.matcher(question).find()) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Such a question has one short answer. */
    boolean isFactual() {
        return required || this == WHO || this == WHERE;
    }

    /** From -1, it cannot be the answer, to 1, it looks like one. */
    double fit(String sentence) {
        if (cue.pattern().isEmpty()) {
            return 0;
        }
        return cue.matcher(sentence).find() ? 1 : required ? -1 : 0;
    }
}
