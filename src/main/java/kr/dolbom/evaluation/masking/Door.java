package kr.dolbom.evaluation.masking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.dolbom.governance.DrillDoor;
import kr.dolbom.governance.DrillHouse;

/** Every way a text of somebody's comes into the house. */
enum Door implements DrillDoor {
    QUESTION("질문") {
        @Override
        public void send(String text, DrillHouse desk) {
            desk.ask(text);
        }
    },
    FOLLOW_UP("이어서 묻기") {
        @Override
        public void send(String text, DrillHouse desk) {
            desk.post("/api/v1/questions", Map.of("question", text, "conversation", desk.conversation()));
        }
    },
    PAGE("화면의 질문") {
        @Override
        public void send(String text, DrillHouse desk) {
            desk.form("/questions", Map.of("question", text));
        }
    },
    RATING("평가의 이유") {
        @Override
        public void send(String text, DrillHouse desk) {
            desk.post("/api/v1/questions/" + desk.exchange() + "/rating", Map.of("rating", "down", "reason", text));
        }
    },
    COUNSELLOR("상담원에게 남긴 말") {
        @Override
        public void send(String text, DrillHouse desk) {
            String asked = desk.ask("정수기 렌탈료는 어디로 잡나요?");
            desk.post("/api/v1/questions/" + asked + "/counsellor", Map.of("note", text));
        }
    },
    PERSON("사람에게 바로 묻기") {
        @Override
        public void send(String text, DrillHouse desk) {
            desk.post("/api/v1/conversations/" + desk.conversation() + "/counsellor", Map.of("text", text));
        }
    },
    MESSAGE("상담원에게 이어서 쓰기") {
        @Override
        public void send(String text, DrillHouse desk) {
            desk.post(
                    "/api/v1/conversations/" + desk.conversation() + "/messages",
                    Map.of("text", text, "handOver", desk.handOver()));
        }
    },
    OBJECTION("이의") {
        @Override
        public void send(String text, DrillHouse desk) {
            desk.ask("정수기 렌탈료는 어디로 잡나요?");
            desk.post("/api/v1/questions/" + desk.exchange() + "/objection", Map.of("text", text));
        }
    },
    PLACE("지역 칸") {
        @Override
        public void send(String text, DrillHouse desk) {
            desk.post("/api/v1/questions", Map.of("question", "운영비 목은?", "place", shortened(text)));
        }
    },
    DAY("기준일 칸") {
        @Override
        public void send(String text, DrillHouse desk) {
            desk.post("/api/v1/questions", Map.of("question", "운영비 목은?", "asOf", shortened(text)));
        }
    },
    BROKEN("깨진 요청") {
        @Override
        public void send(String text, DrillHouse desk) {
            ((DrilledDesk) desk).postRaw("/api/v1/questions", "{\"question\": \"" + text + "\", ");
        }
    },
    ADDRESS_LINE("주소 줄") {
        @Override
        public void send(String text, DrillHouse desk) {
            String word = URLEncoder.encode(shortened(text), StandardCharsets.UTF_8);
            desk.get("/library?in=text&q=" + word);
            desk.get("/conversations/" + word.replace("+", "%20"));
        }
    };

    private final String korean;

    Door(String korean) {
        this.korean = korean;
    }

    @Override
    public String korean() {
        return korean;
    }

    private static String shortened(String text) {
        return text.length() > 55 ? text.substring(0, 55) : text;
    }
}
