// The starter libraries, in the binary: `kouwen init` works wherever the tool was copied to.
//
// To add a file: put it into its folder, and add it below in both places, in the order of the paths.
// A test compares this list with the folders.
#include "CStarter.h"

// #embed is of C23; clang takes it in any C, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char en_library_README_md[] = {
#embed "en/library/README.md"
};
static const unsigned char en_library_cases_late_parcel_asked_twice_md[] = {
#embed "en/library/cases/late-parcel-asked-twice.md"
};
static const unsigned char en_library_facts_refund_days_md[] = {
#embed "en/library/facts/refund-days.md"
};
static const unsigned char en_library_guide_our_voice_md[] = {
#embed "en/library/guide/our-voice.md"
};
static const unsigned char en_library_guide_write_a_template_md[] = {
#embed "en/library/guide/write-a-template.md"
};
static const unsigned char en_library_partials_signature_md[] = {
#embed "en/library/partials/signature.md"
};
static const unsigned char en_library_rules_long_sentence_md[] = {
#embed "en/library/rules/long-sentence.md"
};
static const unsigned char en_library_rules_stock_phrases_md[] = {
#embed "en/library/rules/stock-phrases.md"
};
static const unsigned char en_library_rules_vague_time_md[] = {
#embed "en/library/rules/vague-time.md"
};
static const unsigned char en_library_scenarios_angry_customer_md[] = {
#embed "en/library/scenarios/angry-customer.md"
};
static const unsigned char en_library_scenarios_late_parcel_md[] = {
#embed "en/library/scenarios/late-parcel.md"
};
static const unsigned char en_library_scenarios_refund_progress_md[] = {
#embed "en/library/scenarios/refund-progress.md"
};
static const unsigned char en_library_templates_angry_first_reply_md[] = {
#embed "en/library/templates/angry/first-reply.md"
};
static const unsigned char en_library_templates_parcel_late_chat_md[] = {
#embed "en/library/templates/parcel/late.chat.md"
};
static const unsigned char en_library_templates_parcel_late_md[] = {
#embed "en/library/templates/parcel/late.md"
};
static const unsigned char en_library_templates_refund_progress_md[] = {
#embed "en/library/templates/refund/progress.md"
};
static const unsigned char en_styleguide_yaml[] = {
#embed "en/styleguide.yaml"
};
static const unsigned char zh_library_README_md[] = {
#embed "zh/library/README.md"
};
static const unsigned char zh_library_cases_late_parcel_asked_twice_md[] = {
#embed "zh/library/cases/late-parcel-asked-twice.md"
};
static const unsigned char zh_library_facts_refund_days_md[] = {
#embed "zh/library/facts/refund-days.md"
};
static const unsigned char zh_library_guide_our_voice_md[] = {
#embed "zh/library/guide/our-voice.md"
};
static const unsigned char zh_library_guide_write_a_template_md[] = {
#embed "zh/library/guide/write-a-template.md"
};
static const unsigned char zh_library_partials_signature_md[] = {
#embed "zh/library/partials/signature.md"
};
static const unsigned char zh_library_rules_long_sentence_md[] = {
#embed "zh/library/rules/long-sentence.md"
};
static const unsigned char zh_library_rules_stock_phrases_md[] = {
#embed "zh/library/rules/stock-phrases.md"
};
static const unsigned char zh_library_rules_vague_time_md[] = {
#embed "zh/library/rules/vague-time.md"
};
static const unsigned char zh_library_scenarios_angry_customer_md[] = {
#embed "zh/library/scenarios/angry-customer.md"
};
static const unsigned char zh_library_scenarios_late_parcel_md[] = {
#embed "zh/library/scenarios/late-parcel.md"
};
static const unsigned char zh_library_scenarios_refund_progress_md[] = {
#embed "zh/library/scenarios/refund-progress.md"
};
static const unsigned char zh_library_templates_angry_first_reply_md[] = {
#embed "zh/library/templates/angry/first-reply.md"
};
static const unsigned char zh_library_templates_parcel_late_chat_md[] = {
#embed "zh/library/templates/parcel/late.chat.md"
};
static const unsigned char zh_library_templates_parcel_late_en_md[] = {
#embed "zh/library/templates/parcel/late.en.md"
};
static const unsigned char zh_library_templates_parcel_late_md[] = {
#embed "zh/library/templates/parcel/late.md"
};
static const unsigned char zh_library_templates_refund_progress_md[] = {
#embed "zh/library/templates/refund/progress.md"
};
static const unsigned char zh_styleguide_yaml[] = {
#embed "zh/styleguide.yaml"
};

#define FILE(path, bytes) {path, bytes, sizeof bytes}

static const struct starter_file files[] = {
    FILE("en/library/README.md", en_library_README_md),
    FILE("en/library/cases/late-parcel-asked-twice.md", en_library_cases_late_parcel_asked_twice_md),
    FILE("en/library/facts/refund-days.md", en_library_facts_refund_days_md),
    FILE("en/library/guide/our-voice.md", en_library_guide_our_voice_md),
    FILE("en/library/guide/write-a-template.md", en_library_guide_write_a_template_md),
    FILE("en/library/partials/signature.md", en_library_partials_signature_md),
    FILE("en/library/rules/long-sentence.md", en_library_rules_long_sentence_md),
    FILE("en/library/rules/stock-phrases.md", en_library_rules_stock_phrases_md),
    FILE("en/library/rules/vague-time.md", en_library_rules_vague_time_md),
    FILE("en/library/scenarios/angry-customer.md", en_library_scenarios_angry_customer_md),
    FILE("en/library/scenarios/late-parcel.md", en_library_scenarios_late_parcel_md),
    FILE("en/library/scenarios/refund-progress.md", en_library_scenarios_refund_progress_md),
    FILE("en/library/templates/angry/first-reply.md", en_library_templates_angry_first_reply_md),
    FILE("en/library/templates/parcel/late.chat.md", en_library_templates_parcel_late_chat_md),
    FILE("en/library/templates/parcel/late.md", en_library_templates_parcel_late_md),
    FILE("en/library/templates/refund/progress.md", en_library_templates_refund_progress_md),
    FILE("en/styleguide.yaml", en_styleguide_yaml),
    FILE("zh/library/README.md", zh_library_README_md),
    FILE("zh/library/cases/late-parcel-asked-twice.md", zh_library_cases_late_parcel_asked_twice_md),
    FILE("zh/library/facts/refund-days.md", zh_library_facts_refund_days_md),
    FILE("zh/library/guide/our-voice.md", zh_library_guide_our_voice_md),
    FILE("zh/library/guide/write-a-template.md", zh_library_guide_write_a_template_md),
    FILE("zh/library/partials/signature.md", zh_library_partials_signature_md),
    FILE("zh/library/rules/long-sentence.md", zh_library_rules_long_sentence_md),
    FILE("zh/library/rules/stock-phrases.md", zh_library_rules_stock_phrases_md),
    FILE("zh/library/rules/vague-time.md", zh_library_rules_vague_time_md),
    FILE("zh/library/scenarios/angry-customer.md", zh_library_scenarios_angry_customer_md),
    FILE("zh/library/scenarios/late-parcel.md", zh_library_scenarios_late_parcel_md),
    FILE("zh/library/scenarios/refund-progress.md", zh_library_scenarios_refund_progress_md),
    FILE("zh/library/templates/angry/first-reply.md", zh_library_templates_angry_first_reply_md),
    FILE("zh/library/templates/parcel/late.chat.md", zh_library_templates_parcel_late_chat_md),
    FILE("zh/library/templates/parcel/late.en.md", zh_library_templates_parcel_late_en_md),
    FILE("zh/library/templates/parcel/late.md", zh_library_templates_parcel_late_md),
    FILE("zh/library/templates/refund/progress.md", zh_library_templates_refund_progress_md),
    FILE("zh/styleguide.yaml", zh_styleguide_yaml),
};

size_t starter_file_count(void) { return sizeof files / sizeof files[0]; }

struct starter_file starter_file_at(size_t position) { return files[position]; }
