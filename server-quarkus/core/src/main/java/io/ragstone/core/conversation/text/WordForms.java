package io.ragstone.core.conversation.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is left of a word without its endings and accents. */
public final class WordForms {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final String[] ENDINGS = {"ing", "ies", "ed", "es", "ly", "s", "e", "y"};

    /** English words whose forms no ending tells: the plain form, then the others. */
    private static final Map<String, String> IRREGULAR = irregular(
            "become became",
            "begin began begun",
            "break broke broken",
            "bring brought",
            "build built",
            "buy bought",
            "catch caught",
            "child children",
            "choose chose chosen",
            "come came",
            "draw drew drawn",
            "drive drove driven",
            "eat ate eaten",
            "fall fell fallen",
            "feed fed",
            "feel felt",
            "fight fought",
            "fly flew flown",
            "foot feet",
            "freeze froze frozen",
            "give gave given",
            "go goes went gone",
            "grow grew grown",
            "hear heard",
            "hide hid hidden",
            "hold held",
            "keep kept",
            "know knew known",
            "lead led",
            "leave left",
            "lend lent",
            "lose lost",
            "man men",
            "meet met",
            "pay paid",
            "ride rode ridden",
            "ring rang rung",
            "rise rose risen",
            "run ran",
            "see saw seen",
            "sell sold",
            "send sent",
            "shoot shot",
            "sing sang sung",
            "sink sank sunk",
            "sit sat",
            "sleep slept",
            "speak spoke spoken",
            "spend spent",
            "stand stood",
            "steal stole stolen",
            "strike struck",
            "swim swam swum",
            "take took taken",
            "teach taught",
            "tear tore torn",
            "think thought",
            "throw threw thrown",
            "understand understood",
            "wear wore worn",
            "win won",
            "woman women",
            "write wrote written");

    private WordForms() {}

    /** @param word in lower case */
    public static String stem(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return withoutEnding(IRREGULAR.getOrDefault(plain, plain));
    }

    private static String withoutEnding(String word) {
        String stem = word;
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int last = stem.length() - 1;
        boolean doubled = last >= 3 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? stem.substring(0, last) : stem;
    }

    private static Map<String, String> irregular(String... verbs) {
        Map<String, String> forms = new HashMap<>();
        for (String verb : verbs) {
            String[] words = verb.split(" ");
            for (String word : words) {
                forms.put(word, words[0]);
            }
        }
        return Map.copyOf(forms);
    }
}
