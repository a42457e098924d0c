# SPDX-FileCopyrightText: 2026 The Frontdoor authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One layer is one static library. Its LINKS are the layers and libraries it may include, and no others.
function(frontdoor_layer name)
    cmake_parse_arguments(LAYER "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(frontdoor_${name} STATIC ${LAYER_SOURCES})
    add_library(Frontdoor::${name} ALIAS frontdoor_${name})
    target_link_libraries(frontdoor_${name}
        PUBLIC frontdoor_settings ${LAYER_LINKS}
        PRIVATE ${LAYER_PRIVATE_LINKS})
endfunction()

# A test program, named after the source it mirrors: tests/core/calendar/test_calendar.cpp -> core_calendar_test_calendar.
# GUI tests draw offscreen, so that they need no display.
function(frontdoor_test source)
    cmake_parse_arguments(TEST "GUI" "TIMEOUT" "LINKS;SOURCES" ${ARGN})
    file(RELATIVE_PATH path "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}/${source}")
    string(REGEX REPLACE "\\.cpp$" "" name "${path}")
    string(REPLACE "/" "_" name "${name}")
    add_executable(${name} ${source} ${TEST_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE ${TEST_LINKS} Qt6::Test)
    target_compile_definitions(${name} PRIVATE FRONTDOOR_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name} -maxwarnings 0)
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Europe/London")
endfunction()
