package io.ragstone.core.ingest.enrich;

import java.util.Set;

/** Words that no text is about. */
final class StopWords {
    private static final Set<String> ENGLISH = Set.of(
            ("a about above after again against all also am an and any are as at be because been before being below"
                            + " between both but by can cannot could did do does doing down during each either etc even every"
                            + " few first for from further get had has have having he her here hers him his how however i if in"
                            + " into is it its itself just last least less like made make many may me might more most much must"
                            + " my neither never new no nor not now of off often on once one only or other our ours out over own"
                            + " per rather said same say see shall she should since so some still such take than that the their"
                            + " theirs them then there therefore these they this those though three through thus to too two under"
                            + " until up upon us use used using very was we well were what when where whether which while who"
                            + " whom whose why will with within without would yes yet you your yours")
                    .split(" "));
    /** Characters that stand between the words of a Chinese sentence rather than in them. */
    private static final String CHINESE =
            "\u7684\u4e86\u5728\u662f\u548c\u4e0e\u53ca\u6216\u5bf9\u4e3a\u4e5f\u90fd\u800c\u88ab\u628a\u8ba9\u4ece\u5230\u5411\u7531\u4ee5\u4e8e\u7b49\u8fd9\u90a3\u5176\u5b83\u4ed6\u5979\u4eec\u4f60\u6211"
                    + "\u4e0d\u6ca1\u6709\u5c31\u8fd8\u5f88\u66f4\u6700\u5fc5\u987b\u5e94\u5f53\u53ef\u80fd\u4f1a\u8981\u5c06\u5df2\u7740\u8fc7\u5730\u5f97\u4e4b\u6240\u5e76\u4f46\u5982\u82e5\u5219\u56e0\u6b64\u8be5\u6bcf\u5404\u4e2a\u8bf7\u540e\u524d\u65f6";

    private StopWords() {}

    static boolean has(String word) {
        return word.length() < 2 || ENGLISH.contains(word);
    }

    static boolean has(char character) {
        return CHINESE.indexOf(character) >= 0;
    }
}
