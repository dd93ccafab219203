package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.shared.Lang;

/** Files of a service that nothing reads: what is in one with a wrong name would be missing without a word. */
public final class StrayFiles {
    private static final List<String> SINGLE =
            List.of("flow.yaml", "intents.yaml", "faq.yaml", "calls.yaml", "rules.yaml");

    /** Folders whose files are called as their author likes. */
    private static final List<String> FREE = List.of("flows", "talks", "words", "slots");

    /** Folders whose files are called by their language; what is wrong with others there, their readers tell. */
    private static final List<String> BY_LANGUAGE =
            List.of("texts", "groups", "phrases", "examples");

    /** What people call a language by its country. */
    private static final Map<String, String> COUNTRIES = Map.of("cn", "zh", "jp", "ja");

    private static final String INTENTS = "intents";
    private static final String ASSETS = "assets";
    private static final String EXPECTED =
            "a service has flow.yaml, flows/*.yaml, texts/<language>.yaml, talks/*.yaml, intents.yaml,"
                    + " intents/<language>/*.yaml, examples/<language>.tsv, faq.yaml, calls.yaml,"
                    + " phrases/<language>.yaml and assets/*; the languages are "
                    + String.join(", ", languages());

    private StrayFiles() {}

    /** Tells those of all services; a text for people, such as README.md, is none. */
    public static void tell(FlowFiles files, Faults faults) {
        for (String service : files.services()) {
            files.of(service).keySet().stream()
                    .filter(name -> !isRead(name))
                    .forEach(name -> tell(files, service, name, faults));
        }
        for (Map.Entry<String, Long> asset : files.assets().entrySet()) {
            int slash = asset.getKey().indexOf('/');
            String name = asset.getKey().substring(slash + 1);
            if (!name.startsWith(ASSETS + '/') && !name.endsWith(".md")) {
                tell(files, asset.getKey().substring(0, slash), name, faults);
            }
        }
    }

    private static void tell(FlowFiles files, String service, String name, Faults faults) {
        Optional<String> meant = meant(name).filter(StrayFiles::isRead);
        String remedy = meant.map(near -> "; did you mean '" + near + "'?").orElse("; " + EXPECTED);
        String what = "nothing reads this file" + remedy;
        if (meant.isPresent() || name.endsWith(".yaml")) {
            faults.add(files.place(service, name), 0, what);
        } else {
            faults.note(files.place(service, name), 0, what);
        }
    }

    private static boolean isRead(String name) {
        int slash = name.indexOf('/');
        String folder = slash < 0 ? "" : name.substring(0, slash);
        String file = name.substring(slash + 1);
        return switch (folder) {
            case "" -> SINGLE.contains(file);
            case "texts", "groups" -> languageOf(file, ".yaml").isPresent();
            case "phrases" -> file.endsWith(".yaml");
            case "examples" -> file.endsWith(".tsv");
            case INTENTS ->
                    file.endsWith(".yaml")
                            && file.indexOf('/') > 0
                            && Lang.of(file.substring(0, file.indexOf('/'))).isPresent();
            default -> FREE.contains(folder) && file.endsWith(".yaml");
        };
    }

    private static Optional<Lang> languageOf(String file, String ending) {
        return file.endsWith(ending)
                ? Lang.of(file.substring(0, file.length() - ending.length()))
                : Optional.empty();
    }

    /** What it may have been meant to be called. */
    private static Optional<String> meant(String name) {
        List<String> parts = new ArrayList<>(Arrays.asList(name.split("/")));
        String file = parts.removeLast();
        int dot = file.indexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        if (parts.isEmpty()) {
            return Nearest.to(stem + ".yaml", SINGLE);
        }
        List<String> folders = new ArrayList<>(FREE);
        folders.addAll(BY_LANGUAGE);
        folders.add(INTENTS);
        Optional<String> folder = Nearest.to(parts.getFirst(), folders);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        String ending = folder.get().equals("examples") ? ".tsv" : ".yaml";
        if (folder.get().equals(INTENTS)) {
            String language = parts.size() > 1 ? parts.get(1) : stem;
            String topic = parts.size() > 1 ? stem : "topic";
            return language(language).map(tag -> INTENTS + '/' + tag + '/' + topic + ending);
        }
        return BY_LANGUAGE.contains(folder.get())
                ? language(stem).map(tag -> folder.get() + '/' + tag + ending)
                : Optional.of(folder.get() + '/' + stem + ending);
    }

    private static Optional<String> language(String typed) {
        if (typed.length() < 2) {
            return Optional.empty();
        }
        String begins = typed.substring(0, 2).toLowerCase(Locale.ROOT);
        String meant = COUNTRIES.getOrDefault(begins, begins);
        return languages().stream().filter(tag -> tag.startsWith(meant)).findFirst();
    }

    private static List<String> languages() {
        return Arrays.stream(Lang.values()).map(Lang::tag).toList();
    }
}
