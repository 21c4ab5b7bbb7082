package kr.dolbom.evaluation.masking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.governance.DrillDoor;
import kr.dolbom.governance.DrillHouse;

/** What people at the desk write, and where it goes. */
enum DeskDoor implements DrillDoor {
    REPLY("상담원의 답변과 알림 메일") {
        @Override
        public void send(String text, DrillHouse house) {
            String handOver = taken(house);
            house.form(
                    "/conversations/" + house.conversation() + "/contact",
                    Map.of("email", "asker@example.com", "agreed", "true"));
            String key = UUID.randomUUID().toString();
            house.postAsStaff(DESK + handOver + "/reply", Map.of("text", text, "key", key));
        }

        @Override
        public List<String> exits() {
            return List.of("/api/v1/desk/hand-overs?show=all", "/desk?show=all");
        }
    },
    DRAFT("답변 초안") {
        @Override
        public void send(String text, DrillHouse house) {
            house.postAsStaff(DESK + taken(house) + "/draft", Map.of("text", text));
        }
    },
    NOTE("동료에게 남긴 메모") {
        @Override
        public void send(String text, DrillHouse house) {
            house.ask(QUESTION);
            house.postAsStaff(DESK + house.handOver() + "/notes", Map.of("note", text));
        }
    },
    FILE_NAME("첨부 파일의 이름") {
        @Override
        public void send(String text, DrillHouse house) {
            house.fileAsStaff(DESK + taken(house) + "/files", "files", fileName(text), "%PDF-1.7 안내");
        }
    },
    CANNED("자주 쓰는 글") {
        @Override
        public void send(String text, DrillHouse house) {
            house.formAsStaff("/desk/texts", Map.of("title", "인사", "text", text));
        }

        @Override
        public List<String> exits() {
            return List.of("/desk/texts");
        }
    };

    private static final String DESK = "/api/v1/desk/hand-overs/";
    private static final String QUESTION = "정수기 렌탈료는 어디로 잡나요?";

    private final String korean;

    DeskDoor(String korean) {
        this.korean = korean;
    }

    @Override
    public String korean() {
        return korean;
    }

    private static String taken(DrillHouse house) {
        house.ask(QUESTION);
        String handOver = house.handOver();
        house.postAsStaff(DESK + handOver + "/take", Map.of());
        return handOver;
    }

    private static String fileName(String text) {
        String plain = text.replaceAll("[/\\\\\\r\\n\"]", "-");
        return (plain.length() > 60 ? plain.substring(0, 60) : plain) + ".pdf";
    }
}
