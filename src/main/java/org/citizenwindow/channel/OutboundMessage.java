package org.citizenwindow.channel;

import java.util.List;

/** What the account says, before a platform's own form is known. */
public sealed interface OutboundMessage {
    /**
     * Words, and what may be answered. A platform without buttons shows the options as a numbered line below the text
     * ({@link NumberedOptions}).
     */
    record Text(String text, List<String> options) implements OutboundMessage {
        public Text {
            options = List.copyOf(options);
        }

        public Text(String text) {
            this(text, List.of());
        }
    }

    /** A picture shipped with a service, by its resource name below {@code services/}, e.g. {@code accident/assets/front.jpg}. */
    record Picture(String asset) implements OutboundMessage {}

    /** A voice message shipped with a service. */
    record Voice(String asset) implements OutboundMessage {}

    record Video(String asset, String title, String description) implements OutboundMessage {}

    record Music(
            String title, String description, String url, String highQualityUrl, String thumbAsset)
            implements OutboundMessage {}

    /** Cards that open pages. WeChat shows one in answer to a message, up to eight in answer to an event. */
    record News(List<Article> articles) implements OutboundMessage {
        public News {
            articles = List.copyOf(articles);
        }
    }

    record Article(String title, String description, String pictureUrl, String url) {}
}
