package kr.dolbom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The few words of a command line that are settings of the application: {@code --data DIR} and {@code --port N}. */
final class CommandLineSettings {

    private static final Map<String, String> SETTINGS = Map.of("--data", "dolbom.data", "--port", "server.port");

    private CommandLineSettings() {}

    static Map<String, Object> of(List<String> words) {
        Map<String, Object> settings = new HashMap<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            String property = SETTINGS.get(words.get(i));
            if (property != null) {
                settings.put(property, words.get(i + 1));
                System.setProperty(property, words.get(i + 1));
            }
        }
        return settings;
    }

    /** The words without the application's own settings: what the command itself reads. */
    static List<String> without(List<String> words) {
        List<String> rest = new java.util.ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (SETTINGS.containsKey(words.get(i))) i++;
            else rest.add(words.get(i));
        }
        return rest;
    }
}
