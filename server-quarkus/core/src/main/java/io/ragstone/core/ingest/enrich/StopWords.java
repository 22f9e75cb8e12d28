package io.ragstone.core.ingest.enrich;

import java.util.Set;

/** Words that no text is about. */
public final class StopWords {
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
    private static final String CHINESE = "的了在是和与及或也都而被把让从到以于这那其它他她们你我不没有就还很更最将已之并但如若则因此该每";

    private StopWords() {}

    public static boolean has(String word) {
        return word.length() < 2 || ENGLISH.contains(word);
    }

    public static boolean has(char character) {
        return CHINESE.indexOf(character) >= 0;
    }
}
