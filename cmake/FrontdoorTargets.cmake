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
    if(name MATCHES "^(ui_|window$)")
        frontdoor_precompiled(frontdoor_${name})
    endif()
endfunction()

# What draws reads Qt's headers once for all: half the time of each file. Their contents are Qt alone, so that nothing of
# ours is rebuilt for them.
function(frontdoor_precompiled target)
    if(NOT FRONTDOOR_PRECOMPILED)
        return()
    endif()
    if(NOT TARGET frontdoor_precompiled_qt)
        file(WRITE "${CMAKE_BINARY_DIR}/generated/precompiled_qt.cpp" "")
        add_library(frontdoor_precompiled_qt STATIC "${CMAKE_BINARY_DIR}/generated/precompiled_qt.cpp")
        set_target_properties(frontdoor_precompiled_qt PROPERTIES AUTOMOC OFF)
        target_link_libraries(frontdoor_precompiled_qt PUBLIC frontdoor_settings Qt6::Widgets)
        target_precompile_headers(frontdoor_precompiled_qt PRIVATE
            <QtWidgets/QtWidgets> <QFuture> <algorithm> <functional> <memory> <optional> <variant>)
    endif()
    target_precompile_headers(${target} REUSE_FROM frontdoor_precompiled_qt)
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
    if(name MATCHES "^(ui|app)_")
        target_link_libraries(${name} PRIVATE frontdoor_test_words)
    endif()
    target_compile_definitions(${name} PRIVATE FRONTDOOR_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    if(TEST_GUI AND BUILD_UI)
        frontdoor_precompiled(${name})
    endif()
    add_test(NAME ${name} COMMAND ${name} -maxwarnings 0)
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Europe/London")
endfunction()
