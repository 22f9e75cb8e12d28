package io.ragstone.adapters.parsers.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Recognises the parts of a page that are about the page, by what their makers call them. */
final class Boilerplate {
    private static final Set<String> TAGS = Set.of("nav", "aside", "footer", "dialog", "menu");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "dialog",
            "alertdialog",
            "search",
            "menu",
            "menubar",
            "toolbar",
            "tablist");
    private static final Pattern NAMES = words(
            "ad|ads|adv|advert|adverts|advertisement|advertising|adsense|adslot|"
                    + "sponsor|sponsored|promo|promos|promotion|banner|cookie|cookies|consent|gdpr|newsletter|newsletters|"
                    + "subscribe|subscription|signup|paywall|popup|modal|overlay|nav|navbar|navigation|menu|submenu|breadcrumb|"
                    + "breadcrumbs|crumbs|sidebar|rail|toolbar|masthead|footer|pagination|pager|share|shares|sharing|sharebar|"
                    + "sharedaddy|addtoany|addthis|social|socials|follow|likes|related|recommended|recommendations|recirc|recirculation|"
                    + "trending|popular|mostread|outbrain|taboola|tags|tag|taglist|keywords|topics|categories|byline|author|"
                    + "authors|bio|authorbox|dateline|timestamp|copyright|disclaimer|legal|print|skip|login|signin|search|widget|widgets|"
                    + "readmore|teaser|teasers|jump|offscreen|off-screen|sr-only|visually-hidden|screen-reader-text|gallery|slideshow|carousel|credit|credits|toc|meta|postmeta");
    private static final Pattern REPLIES =
            words("comment|comments|commentlist|disqus|respond|reply|replies|feedback|livefyre|discussion");
    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Boilerplate() {}

    /** Whole words of a class or an id, as they stand between hyphens and the like. */
    private static Pattern words(String words) {
        return Pattern.compile("(?:^|[\\s_-])(?:" + words + ")(?:$|[\\s_-])");
    }

    static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    static boolean isNamed(Element element) {
        return TAGS.contains(element.normalName()) || ROLES.contains(element.attr("role")) || isNamed(element, NAMES);
    }

    /** What readers wrote below a page can be longer than the page itself. */
    static boolean isReplies(Element element) {
        return isNamed(element, REPLIES);
    }

    private static boolean isNamed(Element element, Pattern names) {
        return names.matcher(spelled(element.className())).find()
                || names.matcher(spelled(element.id())).find();
    }

    private static String spelled(String name) {
        return name.isEmpty() ? name : HUMPS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
